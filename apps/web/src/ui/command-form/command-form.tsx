import { useRef } from 'react';
import type { CommandReceipt } from '@tandemspur/contracts';
import type { CommandView } from '../../api/send-command.js';
import { today } from '../language/days.js';
import { FieldControl } from './field-control.js';
import { FormFrame } from './form-frame.js';
import type { FormValues } from './form-values.js';
import { useCommandForm } from './use-command-form.js';

interface CommandFormProps {
  readonly command: CommandView;
  /** What the command is about; left out when it creates. */
  readonly id?: string;
  readonly initial?: FormValues;
  readonly submitLabel?: string;
  readonly onDone: (receipt: CommandReceipt, values: FormValues) => void;
}

/** A form for any command of the catalogue. It happened today unless somebody says otherwise. */
export const CommandForm = ({ command, id, initial = {}, submitLabel, onDone }: CommandFormProps) => {
  const element = useRef<HTMLFormElement>(null);
  const form = useCommandForm({
    command,
    id,
    initial: { occurredOn: today(), ...initial },
    form: element,
    onDone,
  });
  const names = command.fields.map(({ name }) => name);
  return (
    <FormFrame form={form} element={element} shown={names} submitLabel={submitLabel}>
      {command.fields.map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          value={form.values[field.name]}
          error={form.errorOf(field.name)}
          tandemId={id}
          onChange={(value) => {
            form.set(field.name, value);
          }}
        />
      ))}
    </FormFrame>
  );
};
