import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import type { TandemDetail } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import type { CommandView } from '../../api/send-command.js';
import { CommandSheet } from '../../ui/command-form/command-sheet.js';
import type { FormValues } from '../../ui/command-form/form-values.js';
import { Icon } from '../../ui/icon.js';
import { useText } from '../../ui/language/language.js';
import { MeetingSheet } from '../../ui/meeting/meeting-sheet.js';
import styles from './tandem.module.css';
import { texts } from './texts.js';

const meetingForms = new Set(['RecordFirstMeeting', 'RecordMeeting']);

/** What the state most likely asks for, as buttons of their own; everything else is in the menu. */
const prominent: Readonly<Record<string, readonly string[]>> = {
  proposed: ['MatchTandem'],
  matched: ['RecordFirstMeeting'],
  active: ['RecordMeeting'],
  paused: ['ResumeTandem', 'RecordMeeting', 'RecordFirstMeeting'],
};

/** With one open conflict there is nothing to choose. */
const presets = (command: CommandView, { conflicts }: TandemDetail): FormValues => {
  const open = conflicts.filter(({ resolvedOn }) => resolvedOn === null);
  const [only] = open;
  return command.type === 'ResolveConflict' && only && open.length === 1
    ? { conflictId: only.conflictId }
    : {};
};

interface TandemActionsProps {
  readonly tandem: TandemDetail;
}

export const TandemActions = ({ tandem }: TandemActionsProps) => {
  const t = useText();
  const catalogue = useCatalogue();
  const [opened, setOpened] = useState<CommandView>();
  const [meeting, setMeeting] = useState(false);
  const commands = tandem.actions.flatMap(
    (action) => catalogue.data?.commands.find(({ type }) => type === action) ?? [],
  );
  const first = (prominent[tandem.status] ?? []).flatMap(
    (type) => commands.find((command) => command.type === type) ?? [],
  );
  const rest = commands.filter((command) => !first.includes(command));
  const open = (command: CommandView): void => {
    if (meetingForms.has(command.type)) setMeeting(true);
    else setOpened(command);
  };
  return (
    <section aria-label={t(texts.actions)} className={styles['actions']}>
      {first.map((command, index) => (
        <Button
          key={command.type}
          size="lg"
          variant={index === 0 ? 'filled' : 'default'}
          leftSection={meetingForms.has(command.type) && <Icon name="plus" size={20} />}
          className={styles['primary'] ?? ''}
          onClick={() => {
            open(command);
          }}
        >
          {t(command.label)}
        </Button>
      ))}
      {rest.length > 0 && (
        <Menu
          position="bottom-end"
          width={280}
          withinPortal={false}
          withInitialFocusPlaceholder={false}
          menuItemTabIndex={0}
          returnFocus
        >
          <Menu.Target>
            <Button size="lg" variant="default" className={styles['more'] ?? ''}>
              <span className={styles['more-icon']}>
                <Icon name="more" size={22} />
              </span>
              <span className={styles['more-text']}>{t(texts.more)}</span>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((command) => (
              <Menu.Item
                key={command.type}
                className={styles['item'] ?? ''}
                onClick={() => {
                  open(command);
                }}
              >
                {t(command.label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <CommandSheet
        command={opened}
        id={tandem.tandemId}
        {...(opened ? { initial: presets(opened, tandem) } : {})}
        onClose={() => {
          setOpened(undefined);
        }}
      />
      <MeetingSheet
        pair={meeting ? tandem : undefined}
        onClose={() => {
          setMeeting(false);
        }}
      />
    </section>
  );
};
