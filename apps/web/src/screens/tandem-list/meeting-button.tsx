import { Button } from '@mantine/core';
import type { TandemSummary } from '@tandemspur/contracts';
import { Icon } from '../../ui/icon.js';
import { useText } from '../../ui/language/language.js';
import { usePairName } from '../../ui/tandem/pair.js';
import styles from './tandem-list.module.css';
import { texts } from './texts.js';

export interface RowProps {
  readonly tandem: TandemSummary;
  readonly onMeeting: (tandem: TandemSummary) => void;
}

const canMeet = new Set(['matched', 'active', 'paused']);

export const MeetingButton = ({ tandem, onMeeting }: RowProps) => {
  const t = useText();
  const pairName = usePairName();
  if (!canMeet.has(tandem.status)) return null;
  return (
    <Button
      variant="default"
      size="md"
      className={styles['quick'] ?? ''}
      leftSection={<Icon name="plus" />}
      aria-label={t(texts.meetingOf, { pair: pairName(tandem) })}
      onClick={() => {
        onMeeting(tandem);
      }}
    >
      {t(texts.meeting)}
    </Button>
  );
};
