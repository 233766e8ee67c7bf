import { Button } from '@mantine/core';
import type { HistoryEntry } from '@tandemspur/contracts';
import { useEntryName } from '../../../ui/event/entry-name.js';
import { useText } from '../../../ui/language/language.js';
import type { Repairing } from './repair-sheet.js';
import { texts } from './texts.js';

interface RestoreButtonProps {
  readonly entry: HistoryEntry;
  readonly onPress: (repairing: Repairing) => void;
}

/** A withdrawn entry holds again when its withdrawal is withdrawn. */
export const RestoreButton = ({ entry, onPress }: RestoreButtonProps) => {
  const t = useText();
  const what = useEntryName()(entry);
  const retraction = entry.repairs.findLast(({ kind }) => kind === 'retracted');
  if (!retraction) return null;
  return (
    <Button
      variant="default"
      size="md"
      h={44}
      mt="xs"
      aria-label={t(texts.restoreOf, { what })}
      onClick={() => {
        onPress({ kind: 'restore', entry, retractionId: retraction.eventId });
      }}
    >
      {t(texts.restore)}
    </Button>
  );
};
