import { useState } from 'react';
import { Button } from '@mantine/core';
import { useCatalogue } from '../../api/queries.js';
import type { CommandView } from '../../api/send-command.js';
import { Icon } from '../icon.js';
import { useText } from '../language/language.js';
import { CommandDropdown } from './command-dropdown.js';
import { CommandSheet } from './command-sheet.js';
import type { FormValues } from './form-values.js';
import styles from './command-menu.module.css';
import { texts } from './texts.js';

interface CommandMenuProps {
  /** What the commands are about. */
  readonly id: string;
  /** Types of the commands that can be recorded now, the most likely first. */
  readonly actions: readonly string[];
  /** Those of them that are buttons of their own; the rest is in the menu. */
  readonly prominent?: readonly string[];
  /** What a form starts with. */
  readonly presets?: (command: CommandView) => FormValues;
  /** Opens a form of its own for a command; true when it does. */
  readonly onOpen?: (command: CommandView) => boolean;
}

/** What can be recorded now: one or two buttons, and a menu with everything else. */
export const CommandMenu = ({ id, actions, prominent = [], presets, onOpen }: CommandMenuProps) => {
  const t = useText();
  const catalogue = useCatalogue();
  const [opened, setOpened] = useState<CommandView>();
  const commands = actions.flatMap(
    (action) => catalogue.data?.commands.find(({ type }) => type === action) ?? [],
  );
  const first = prominent.flatMap((type) => commands.find((command) => command.type === type) ?? []);
  const rest = commands.filter((command) => !first.includes(command));
  const open = (command: CommandView): void => {
    if (!onOpen?.(command)) setOpened(command);
  };
  return (
    <section aria-label={t(texts.record)} className={styles['actions']}>
      {first.map((command, index) => (
        <Button
          key={command.type}
          size="lg"
          variant={index === 0 ? 'filled' : 'default'}
          leftSection={index === 0 && <Icon name="plus" size={20} />}
          className={styles['primary'] ?? ''}
          onClick={() => {
            open(command);
          }}
        >
          {t(command.label)}
        </Button>
      ))}
      {rest.length > 0 && (
        <CommandDropdown commands={rest} onChoose={open}>
          <Button size="lg" variant="default" className={styles['more'] ?? ''}>
            <span className={styles['more-icon']}>
              <Icon name="more" size={22} />
            </span>
            <span className={styles['more-text']}>{t(texts.more)}</span>
          </Button>
        </CommandDropdown>
      )}
      <CommandSheet
        command={opened}
        id={id}
        {...(opened && presets ? { initial: presets(opened) } : {})}
        onClose={() => {
          setOpened(undefined);
        }}
      />
    </section>
  );
};
