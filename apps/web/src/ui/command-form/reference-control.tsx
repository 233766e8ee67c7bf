import { useState } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { useOrganisation } from '../../api/organisation-queries.js';
import { useProgrammes } from '../../api/programme-queries.js';
import { useStaff, useTandems } from '../../api/queries.js';
import { usePairName } from '../tandem/pair.js';
import type { ControlProps } from './control.js';
import { nothingYet } from './nothing-yet.js';
import { PersonControl, PersonPicker } from './person-control.js';
import { Picker } from './picker.js';
import { TandemPartControl } from './tandem-part-control.js';

const StaffPicker = (props: ControlProps) => {
  const { data, isSuccess } = useStaff();
  const choices = (data ?? [])
    .filter(({ leftOn }) => leftOn === null)
    .map(({ id, name }) => ({ value: id, label: name }));
  return <Picker {...props} choices={choices} known={isSuccess} nothing={nothingYet.staff} />;
};

const ProgrammePicker = (props: ControlProps) => {
  const { data, isSuccess } = useProgrammes();
  const choices = (data ?? [])
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, name }) => ({ value: id, label: name }));
  return <Picker {...props} choices={choices} known={isSuccess} nothing={nothingYet.programme} />;
};

const GrantPicker = ({ nothing, ...props }: ControlProps & { readonly nothing: 'grant' | 'funding' }) => {
  const { data, isSuccess } = useOrganisation();
  const choices = (data?.grants ?? [])
    .filter(({ closedOn }) => closedOn === null)
    .map(({ grantId, name, funderId }) => ({ value: grantId, label: `${name} (${funderId})` }));
  return <Picker {...props} choices={choices} known={isSuccess} nothing={nothingYet[nothing]} />;
};

const TandemPicker = (props: ControlProps) => {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.includes('&') ? '' : typed, 300);
  const pairName = usePairName();
  const items = useTandems({ q, statuses: [], coordinator: null }).data?.pages[0]?.items ?? [];
  const choices = items
    .filter(({ tandemId }) => tandemId !== props.tandemId)
    .map((tandem) => ({ value: tandem.tandemId, label: pairName(tandem) }));
  return <Picker {...props} choices={choices} onSearch={setTyped} />;
};

/** Offers the things that a reference may point to. */
export const ReferenceControl = (props: ControlProps) => {
  const { to } = props.field;
  switch (to) {
    case 'mentor':
    case 'mentee':
    case 'guardian':
      return <PersonPicker {...props} kind={to} />;
    case 'person':
      return <PersonControl {...props} />;
    case 'staff':
      return <StaffPicker {...props} />;
    case 'programme':
      return <ProgrammePicker {...props} />;
    case 'grant':
    case 'funding':
      return <GrantPicker {...props} nothing={to} />;
    case 'conflict':
    case 'goal':
    case 'co-mentor':
      return <TandemPartControl {...props} tandemId={props.tandemId ?? ''} part={to} />;
    case 'tandem':
      return <TandemPicker {...props} />;
    default:
      return <Picker {...props} choices={[]} />;
  }
};
