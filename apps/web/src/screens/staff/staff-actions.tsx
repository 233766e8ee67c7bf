import { useState } from 'react';
import { Button } from '@mantine/core';
import type { StaffView } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import type { CommandView } from '../../api/send-command.js';
import { CommandDropdown } from '../../ui/command-form/command-dropdown.js';
import { CommandForm } from '../../ui/command-form/command-form.js';
import { texts as formTexts } from '../../ui/command-form/texts.js';
import { useAnnounce } from '../../ui/feedback/announcer.js';
import { Note } from '../../ui/feedback/note.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { openTandems, texts } from './texts.js';

const types = ['ChangeStaffRole', 'LeaveStaff'];

interface OpenedProps {
  readonly member: StaffView;
  readonly command: CommandView;
  readonly onDone: () => void;
}

const Opened = ({ member, command, onDone }: OpenedProps) => {
  const t = useText();
  const { language } = useLanguage();
  const leaves = command.type === 'LeaveStaff' && member.openTandems > 0;
  return (
    <>
      {leaves && (
        <Note title={counted(language, openTandems, member.openTandems)} tone="calm" announced={false}>
          <p>{t(texts.departure)}</p>
        </Note>
      )}
      <CommandForm
        command={command}
        id={member.id}
        initial={command.type === 'ChangeStaffRole' ? { roles: member.roles } : {}}
        onDone={onDone}
      />
    </>
  );
};

/** Another role, or the departure with what it means for the tandems. */
export const StaffActions = ({ member }: { readonly member: StaffView }) => {
  const t = useText();
  const announce = useAnnounce();
  const [opened, setOpened] = useState<CommandView>();
  const commands = useCatalogue().data?.commands ?? [];
  const known = types.flatMap((each) => commands.find(({ type }) => type === each) ?? []);
  const title = opened ? t(opened.label) : '';
  const close = (): void => {
    setOpened(undefined);
  };
  return (
    <>
      <CommandDropdown commands={known} onChoose={setOpened}>
        <Button variant="default" size="md" aria-label={t(texts.actionsOf, { name: member.name })}>
          {t(texts.actions)}
        </Button>
      </CommandDropdown>
      <Sheet opened={opened !== undefined} title={title} onClose={close}>
        {opened && (
          <Opened
            key={opened.type}
            member={member}
            command={opened}
            onDone={() => {
              announce(t(formTexts.saved, { what: title }));
              close();
            }}
          />
        )}
      </Sheet>
    </>
  );
};
