import { useRef, useState } from 'react';
import type { CommandReceipt, FieldView } from '@tandemspur/contracts';
import type { CommandView } from '../../api/send-command.js';
import { Icon } from '../icon.js';
import { today } from '../language/days.js';
import { useText } from '../language/language.js';
import { FieldControl } from './field-control.js';
import { FormFrame } from './form-frame.js';
import type { FormValues } from './form-values.js';
import styles from './command-form.module.css';
import { texts } from './texts.js';
import { useCommandForm, type CommandForm as Form } from './use-command-form.js';

interface CommandFormProps {
  readonly command: CommandView;
  /** What the command is about; left out when it creates. */
  readonly id?: string;
  readonly initial?: FormValues;
  readonly submitLabel?: string;
  readonly onDone: (receipt: CommandReceipt, values: FormValues) => void;
}

/** With more of them, what may be left out is folded away. */
const mostOptionalShown = 3;

interface FieldsProps {
  readonly fields: readonly FieldView[];
  readonly form: Form;
  readonly about: string | undefined;
  readonly tandemId: string | undefined;
}

const Fields = ({ fields, form, about, tandemId }: FieldsProps) =>
  fields.map((field) => (
    <FieldControl
      key={field.name}
      field={field}
      value={form.values[field.name]}
      error={form.errorOf(field.name)}
      about={about}
      tandemId={tandemId}
      onChange={(value) => {
        form.set(field.name, value);
      }}
    />
  ));

const Folded = (props: FieldsProps) => {
  const t = useText();
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || props.fields.some(({ name }) => props.form.errorOf(name) !== undefined);
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        className={styles['unfold']}
        onClick={() => {
          setUnfolded(!open);
        }}
      >
        <Icon name="down" />
        {t(texts.furtherFields)}
      </button>
      {open && <Fields {...props} />}
    </>
  );
};

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
  const { fields, stream } = command;
  const optional = fields.filter((field) => field.optional);
  const folded = optional.length > mostOptionalShown ? optional : [];
  const shared = { form, about: id, tandemId: stream === 'tandem' ? id : undefined };
  return (
    <FormFrame form={form} element={element} shown={fields.map(({ name }) => name)} submitLabel={submitLabel}>
      <Fields {...shared} fields={fields.filter((field) => !folded.includes(field))} />
      {folded.length > 0 && <Folded {...shared} fields={folded} />}
    </FormFrame>
  );
};
