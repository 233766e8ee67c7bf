import { useTandem } from '../../api/queries.js';
import { usePeople, type PersonKind } from '../../api/people-queries.js';
import { Chips } from '../chips/chips.js';
import { useText } from '../language/language.js';
import { usePersonName } from '../person/person-name.js';
import type { ControlProps } from './control.js';
import { Picker } from './picker.js';
import { nothingYet } from './nothing-yet.js';
import { texts } from './texts.js';

/** Everybody of a kind, or of every kind. */
export const PersonPicker = ({ kind, ...props }: ControlProps & { readonly kind?: PersonKind }) => {
  const people = usePeople({ kind });
  const { field, value, about } = props;
  const choices = (people.data ?? [])
    .filter(({ id }) => id !== about)
    .map(({ id, name }) => ({ value: id, label: name }));
  // Whoever was registered a moment ago is chosen already, though the list may be behind.
  const known = people.isSuccess && !(field.many !== true && typeof value === 'string');
  return <Picker {...props} choices={choices} known={known} nothing={nothingYet[kind ?? 'person']} />;
};

const PersonOf = ({ tandemId, field, value, error, onChange }: ControlProps & { tandemId: string }) => {
  const t = useText();
  const personName = usePersonName();
  const tandem = useTandem(tandemId).data;
  const options = tandem
    ? [tandem.mentee, tandem.mentor].map((each) => ({ value: each.id, label: personName(each) }))
    : [];
  return (
    <Chips
      legend={t(field.label)}
      hint={field.optional ? t(texts.optional) : undefined}
      options={options}
      selected={typeof value === 'string' ? [value] : []}
      clearable={field.optional}
      error={error}
      onChange={([next]) => {
        onChange(next);
      }}
    />
  );
};

/** A person; on a tandem, one of its two. */
export const PersonControl = ({ tandemId, ...props }: ControlProps) =>
  tandemId === undefined ? <PersonPicker {...props} /> : <PersonOf {...props} tandemId={tandemId} />;
