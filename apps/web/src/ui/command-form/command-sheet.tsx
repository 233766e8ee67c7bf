import type { CommandReceipt } from '@tandemspur/contracts';
import type { CommandView } from '../../api/send-command.js';
import { useAnnounce } from '../feedback/announcer.js';
import { useText } from '../language/language.js';
import { Sheet } from '../sheet/sheet.js';
import { CommandForm } from './command-form.js';
import type { FormValues } from './form-values.js';
import { texts } from './texts.js';

interface CommandSheetProps {
  /** The command whose form is open, if any. */
  readonly command: CommandView | undefined;
  readonly id?: string;
  readonly initial?: FormValues;
  readonly onClose: () => void;
  readonly onDone?: (receipt: CommandReceipt, values: FormValues) => void;
}

/** The generic form of a command in a sheet; it closes and says so when the command is recorded. */
export const CommandSheet = ({ command, id, initial, onClose, onDone }: CommandSheetProps) => {
  const t = useText();
  const announce = useAnnounce();
  const title = command ? t(command.label) : '';
  return (
    <Sheet opened={command !== undefined} title={title} onClose={onClose}>
      {command && (
        <CommandForm
          key={command.type}
          command={command}
          {...(id === undefined ? {} : { id })}
          {...(initial ? { initial } : {})}
          onDone={(receipt, values) => {
            announce(t(texts.saved, { what: title }));
            onClose();
            onDone?.(receipt, values);
          }}
        />
      )}
    </Sheet>
  );
};
