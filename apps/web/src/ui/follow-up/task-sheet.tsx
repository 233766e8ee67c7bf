import type { FollowUpView } from '@tandemspur/contracts';
import type { CommandView } from '../../api/send-command.js';
import { CommandSheet } from '../command-form/command-sheet.js';
import type { FormValues } from '../command-form/form-values.js';
import { MeetingSheet } from '../meeting/meeting-sheet.js';

export interface Settling {
  readonly task: FollowUpView;
  readonly command: CommandView;
}

const meetings = new Set(['RecordMeeting', 'RecordFirstMeeting']);
const itemKinds = new Set(['goal', 'conflict']);

const partners = ['mentor', 'mentee', 'guardian'] as const;

/** The goal or conflict that the task is about is chosen already, and with whom to talk. */
const presetOf = ({ task, command }: Settling): FormValues => {
  if (command.type === 'CompleteCheckIn') {
    const partner = partners.find((each) => task.rule.split('-').includes(each));
    return partner === undefined ? {} : { with: [partner] };
  }
  const field = command.fields.find(({ to = '' }) => itemKinds.has(to));
  return field && task.item !== '' ? { [field.name]: task.item } : {};
};

interface TaskSheetProps {
  /** The task whose form is open, if any. */
  readonly settling: Settling | undefined;
  readonly onClose: () => void;
}

/** The form of the command that settles a task. */
export const TaskSheet = ({ settling, onClose }: TaskSheetProps) => {
  const { task, command } = settling ?? {};
  const isMeeting = command !== undefined && meetings.has(command.type);
  const id = command?.stream === 'person' ? task?.personId : task?.tandemId;
  const { tandemId, mentor, mentee } = task ?? {};
  const pair = isMeeting && tandemId && mentor && mentee ? { tandemId, mentor, mentee } : undefined;
  return (
    <>
      <CommandSheet
        command={isMeeting ? undefined : command}
        {...(id ? { id } : {})}
        {...(settling ? { initial: presetOf(settling) } : {})}
        onClose={onClose}
      />
      <MeetingSheet pair={pair} onClose={onClose} />
    </>
  );
};
