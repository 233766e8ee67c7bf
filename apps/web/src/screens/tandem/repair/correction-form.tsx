import { useRef } from 'react';
import type { FieldView, Label, TimelineEntry } from '@tandemspur/contracts';
import type { CommandView } from '../../../api/send-command.js';
import { FieldControl } from '../../../ui/command-form/field-control.js';
import { FormFrame } from '../../../ui/command-form/form-frame.js';
import { today } from '../../../ui/language/days.js';
import { useText } from '../../../ui/language/language.js';
import { changedFields, correctableFields, valuesOf, withTimeOf } from './changed-fields.js';
import styles from './repair.module.css';
import { texts } from './texts.js';
import { useRepairForm } from './use-repair-form.js';

interface CorrectionFormProps {
  readonly command: CommandView;
  readonly tandemId: string;
  readonly entry: TimelineEntry;
  /** Of the entry's type, as the catalogue has them. */
  readonly fields: readonly FieldView[];
  readonly onDone: () => void;
}

/** The event may have a reason of its own, so the correction's has another name in the form. */
const reasonName = 'reasonOfRepair';

const named = (field: FieldView | undefined, name: string, label: Label): readonly FieldView[] =>
  field ? [{ ...field, name, label }] : [];

/** The entry as a form; only what is changed in it is sent. */
export const CorrectionForm = ({ command, tandemId, entry, fields, onDone }: CorrectionFormProps) => {
  const t = useText();
  const element = useRef<HTMLFormElement>(null);
  const fieldOf = (name: string) => command.fields.find((field) => field.name === name);
  const when = fieldOf('occurredOn');
  const shown = [...(when ? [when] : []), ...correctableFields(fields)];
  const reason = named(fieldOf('reason'), reasonName, texts.reasonOfCorrection);
  const before = valuesOf(entry);
  const form = useRepairForm({
    command,
    tandemId,
    element,
    initial: before,
    fieldsToCheck: (values) => {
      const changes = changedFields(shown, before, values);
      return [...shown.filter(({ name }) => name in changes), ...reason];
    },
    body: (values) => {
      const changes = changedFields(shown, before, values);
      return Object.keys(changes).length === 0
        ? undefined
        : { occurredOn: today(), targetEventId: entry.eventId, changes, reason: values[reasonName] };
    },
    pointerOf: (name) => (name === reasonName ? '/reason' : `/changes/${name}`),
    onDone,
  });
  const atChanges = form.problem?.errors?.some(({ pointer }) => pointer.startsWith('/changes/')) ?? false;
  const written = String(before['occurredOn']);
  return (
    <FormFrame
      form={form}
      element={element}
      shown={['reason', ...(atChanges ? ['changes'] : [])]}
      submitLabel={t(texts.correctNow)}
    >
      {[...shown, ...reason].map((field) => {
        const value = form.values[field.name];
        const isWhen = field === when;
        return (
          <FieldControl
            key={field.name}
            field={field}
            value={isWhen && typeof value === 'string' ? value.slice(0, 10) : value}
            error={form.errorOf(field.name)}
            tandemId={tandemId}
            onChange={(next) => {
              form.set(field.name, isWhen ? withTimeOf(written, next) : next);
            }}
          />
        );
      })}
      {form.nothing && (
        <p role="alert" className={styles['quiet']}>
          {t(texts.nothingChanged)}
        </p>
      )}
    </FormFrame>
  );
};
