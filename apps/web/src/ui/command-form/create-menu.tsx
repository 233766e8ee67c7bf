import { useState } from 'react';
import { Button } from '@mantine/core';
import type { CommandReceipt } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import type { CommandView } from '../../api/send-command.js';
import { Icon } from '../icon.js';
import { useText } from '../language/language.js';
import { CommandDropdown } from './command-dropdown.js';
import { CommandSheet } from './command-sheet.js';
import type { FormValues } from './form-values.js';

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
        <CommandDropdown commands={known} onChoose={setOpened}>
          <Button size="md" leftSection={plus}>
            {label}
          </Button>
        </CommandDropdown>
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
