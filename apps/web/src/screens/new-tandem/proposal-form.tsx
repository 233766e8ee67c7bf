import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import type { CatalogueView, FieldView } from '@tandemspur/contracts';
import { useRememberPerson } from '../../api/people-queries.js';
import { CommandSheet } from '../../ui/command-form/command-sheet.js';
import { FieldControl } from '../../ui/command-form/field-control.js';
import { FormFrame } from '../../ui/command-form/form-frame.js';
import type { FormValues } from '../../ui/command-form/form-values.js';
import { useCommandForm } from '../../ui/command-form/use-command-form.js';
import type { CommandView } from '../../api/send-command.js';
import { Icon } from '../../ui/icon.js';
import { today } from '../../ui/language/days.js';
import { useText } from '../../ui/language/language.js';
import styles from './new-tandem.module.css';
import { texts } from './texts.js';

type Commands = CatalogueView['commands'];
type Kind = keyof typeof registration;

interface ProposalFormProps {
  readonly commands: Commands;
  /** What is chosen already: `mentorId`, `menteeId`, `programmeId`. */
  readonly preset: FormValues;
  readonly onProposed: (tandemId: string) => void;
}

const registration = { mentor: 'RegisterMentor', mentee: 'RegisterMentee' } as const;

const kindOf = ({ kind, to }: FieldView): Kind | undefined =>
  kind === 'reference' && (to === 'mentor' || to === 'mentee') ? to : undefined;

const Proposal = ({
  command,
  commands,
  preset,
  onProposed,
}: ProposalFormProps & { readonly command: CommandView }) => {
  const t = useText();
  const element = useRef<HTMLFormElement>(null);
  const remember = useRememberPerson();
  const [registering, setRegistering] = useState<{ readonly kind: Kind; readonly field: string }>();
  const form = useCommandForm({
    command,
    initial: { occurredOn: today(), ...preset },
    form: element,
    onDone: ({ id }) => {
      onProposed(id);
    },
  });
  const people = command.fields.filter((field) => kindOf(field) !== undefined).toReversed();
  const others = command.fields.filter((field) => kindOf(field) === undefined);
  const control = (field: FieldView) => (
    <FieldControl
      key={field.name}
      field={field}
      value={form.values[field.name]}
      error={form.errorOf(field.name)}
      onChange={(value) => {
        form.set(field.name, value);
      }}
    />
  );
  return (
    <>
      <FormFrame
        form={form}
        element={element}
        shown={command.fields.map(({ name }) => name)}
        submitLabel={t(texts.propose)}
      >
        <div className={styles['people']}>
          {people.map((field) => (
            <div key={field.name} className={styles['person']}>
              {control(field)}
              <Button
                variant="default"
                size="md"
                leftSection={<Icon name="plus" />}
                onClick={() => {
                  setRegistering({ kind: kindOf(field) ?? 'mentor', field: field.name });
                }}
              >
                {t(kindOf(field) === 'mentee' ? texts.addMentee : texts.addMentor)}
              </Button>
            </div>
          ))}
        </div>
        {others.map(control)}
      </FormFrame>
      <CommandSheet
        command={registering && commands.find(({ type }) => type === registration[registering.kind])}
        onClose={() => {
          setRegistering(undefined);
        }}
        onDone={({ id }, { name }) => {
          if (!registering) return;
          remember({ id, kind: registering.kind, name: typeof name === 'string' ? name.trim() : '' });
          form.set(registering.field, id);
        }}
      />
    </>
  );
};

/** Proposes a tandem; either person may be registered on the way. */
export const ProposalForm = (props: ProposalFormProps) => {
  const command = props.commands.find(({ type }) => type === 'ProposeTandem');
  return command ? <Proposal {...props} command={command} /> : null;
};
