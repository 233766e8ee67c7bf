import { useRef, useState } from 'react';
import type { FieldView, TandemDetail } from '@tandemspur/contracts';
import type { CommandView } from '../../api/send-command.js';
import { FieldControl } from '../command-form/field-control.js';
import { FormFrame } from '../command-form/form-frame.js';
import type { FormValues } from '../command-form/form-values.js';
import { useCommandForm } from '../command-form/use-command-form.js';
import { Icon } from '../icon.js';
import { today } from '../language/days.js';
import { useText } from '../language/language.js';
import { DurationControl } from './duration-control.js';
import styles from './meeting.module.css';
import { MoodControl } from './mood-control.js';
import { texts } from './texts.js';

interface MeetingFormProps {
  readonly command: CommandView;
  readonly tandem: TandemDetail;
  /** Mode of the last meeting, if there was one. */
  readonly lastMode: string | undefined;
  readonly onDone: () => void;
}

const usualMinutes = '60';
const special = { durationMinutes: DurationControl, mood: MoodControl } as const;
const isSpecial = (name: string): name is keyof typeof special => name in special;

/**
 * A meeting, or the first one. Day, duration and mode stand as they most likely are, below the one
 * choice that is left to make; what may be left out is folded away.
 */
export const MeetingForm = ({ command, tandem, lastMode, onDone }: MeetingFormProps) => {
  const t = useText();
  const element = useRef<HTMLFormElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  const mode = lastMode ?? tandem.mode;
  const [preset] = useState<FormValues>({
    occurredOn: today(),
    durationMinutes: usualMinutes,
    ...(mode === null ? {} : { mode }),
  });
  const form = useCommandForm({
    command,
    id: tandem.tandemId,
    initial: preset,
    form: element,
    onDone,
  });
  const control = (field: FieldView) => {
    const props = {
      field,
      value: form.values[field.name],
      error: form.errorOf(field.name),
      tandemId: tandem.tandemId,
      onChange: (value: Parameters<typeof form.set>[1]) => {
        form.set(field.name, value);
      },
    };
    const Control = isSpecial(field.name) ? special[field.name] : FieldControl;
    return <Control key={field.name} {...props} />;
  };
  // While it is being recorded the tandem moves on behind it: the form stays as it was sent.
  const sent = useRef(command.fields);
  if (!form.sending) sent.current = command.fields;
  const fields = sent.current;
  const needed = fields.filter(({ optional }) => !optional);
  const extra = fields.filter(({ optional }) => optional);
  const open = unfolded || extra.some(({ name }) => form.errorOf(name) !== undefined);
  return (
    <FormFrame form={form} element={element} shown={fields.map(({ name }) => name)}>
      {needed.filter(({ name }) => !(name in preset)).map(control)}
      {needed.filter(({ name }) => name in preset).map(control)}
      {extra.length > 0 && (
        <div className={styles['stack']}>
          <button
            type="button"
            aria-expanded={open}
            className={styles['unfold']}
            onClick={() => {
              setUnfolded(!open);
            }}
          >
            <Icon name="down" />
            {t(texts.more)}
          </button>
          {open && extra.map(control)}
        </div>
      )}
    </FormFrame>
  );
};
