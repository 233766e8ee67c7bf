import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import type { CommandReceipt } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import type { CommandView } from '../../api/send-command.js';
import { Icon } from '../icon.js';
import { useText } from '../language/language.js';
import { CommandSheet } from './command-sheet.js';
import type { FormValues } from './form-values.js';
import styles from './command-menu.module.css';

interface CreateMenuProps {
  /** On the button when there are several; a single one has its own name. */
  readonly label?: string;
  /** Types of the commands. */
  readonly commands: readonly string[];
  /** What they are about; left out when they create something. */
  readonly id?: string;
  readonly initial?: FormValues;
  readonly onDone?: (receipt: CommandReceipt) => void;
}

/** What can be added here: one button, and a menu when there are several. */
export const CreateMenu = ({ label = '', commands, id, initial, onDone }: CreateMenuProps) => {
  const t = useText();
  const catalogue = useCatalogue();
  const [opened, setOpened] = useState<CommandView>();
  const known = commands.flatMap((each) => catalogue.data?.commands.find(({ type }) => type === each) ?? []);
  const [only] = known;
  const plus = <Icon name="plus" />;
  return (
    <>
      {only && known.length === 1 && (
        <Button
          size="md"
          leftSection={plus}
          onClick={() => {
            setOpened(only);
          }}
        >
          {t(only.label)}
        </Button>
      )}
      {known.length > 1 && (
        <Menu
          position="bottom-end"
          width={280}
          withinPortal={false}
          withInitialFocusPlaceholder={false}
          menuItemTabIndex={0}
          returnFocus
        >
          <Menu.Target>
            <Button size="md" leftSection={plus}>
              {label}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {known.map((command) => (
              <Menu.Item
                key={command.type}
                className={styles['item'] ?? ''}
                onClick={() => {
                  setOpened(command);
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
        {...(id === undefined ? {} : { id })}
        {...(initial ? { initial } : {})}
        onClose={() => {
          setOpened(undefined);
        }}
        {...(onDone ? { onDone } : {})}
      />
    </>
  );
};
