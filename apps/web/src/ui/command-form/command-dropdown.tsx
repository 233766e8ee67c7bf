import type { ReactNode } from 'react';
import { Menu } from '@mantine/core';
import type { CommandView } from '../../api/send-command.js';
import { useText } from '../language/language.js';
import styles from './command-menu.module.css';

interface CommandDropdownProps {
  readonly commands: readonly CommandView[];
  readonly onChoose: (command: CommandView) => void;
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** A menu of commands. */
export const CommandDropdown = ({ commands, onChoose, children }: CommandDropdownProps) => {
  const t = useText();
  return (
    <Menu
      position="bottom-end"
      width={280}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      menuItemTabIndex={0}
      returnFocus
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown className={styles['menu'] ?? ''}>
        {commands.map((command) => (
          <Menu.Item
            key={command.type}
            className={styles['item'] ?? ''}
            onClick={() => {
              onChoose(command);
            }}
          >
            {t(command.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
