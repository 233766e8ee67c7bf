import { useRef } from 'react';
import type { Label } from '@tandemspur/contracts';
import type { CommandView } from '../../../api/send-command.js';
import { FieldControl } from '../../../ui/command-form/field-control.js';
import { FormFrame } from '../../../ui/command-form/form-frame.js';
import { bodyOf } from '../../../ui/command-form/form-values.js';
import { today } from '../../../ui/language/days.js';
import { useText } from '../../../ui/language/language.js';
import styles from './repair.module.css';
import { texts } from './texts.js';
import { useRepairForm } from './use-repair-form.js';

interface RetractionFormProps {
  readonly command: CommandView;
  readonly tandemId: string;
  /** The event to withdraw: an entry, or the retraction of one. */
  readonly targetEventId: string;
  readonly reasonLabel: Label;
  readonly submitLabel: Label;
  /** A second person has to be named. */
  readonly needsTwo: boolean;
  readonly onDone: () => void;
}

/** Why something is withdrawn, and with whom. */
export const RetractionForm = ({
  command,
  tandemId,
  targetEventId,
  reasonLabel,
  submitLabel,
  needsTwo,
  onDone,
}: RetractionFormProps) => {
  const t = useText();
  const element = useRef<HTMLFormElement>(null);
  const fields = command.fields.flatMap((field) => {
    if (field.name === 'reason') return [{ ...field, label: reasonLabel }];
    return field.name === 'secondPerson' ? [{ ...field, optional: !needsTwo }] : [];
  });
  const form = useRepairForm({
    command,
    tandemId,
    element,
    initial: {},
    fieldsToCheck: () => fields,
    body: (values) => ({ occurredOn: today(), targetEventId, ...bodyOf(fields, values) }),
    pointerOf: (name) => `/${name}`,
    onDone,
  });
  return (
    <FormFrame
      form={form}
      element={element}
      shown={fields.map(({ name }) => name)}
      submitLabel={t(submitLabel)}
    >
      {needsTwo && <p className={styles['quiet']}>{t(texts.takesTwo)}</p>}
      {fields.map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          value={form.values[field.name]}
          error={form.errorOf(field.name)}
          tandemId={tandemId}
          onChange={(value) => {
            form.set(field.name, value);
          }}
        />
      ))}
    </FormFrame>
  );
};
