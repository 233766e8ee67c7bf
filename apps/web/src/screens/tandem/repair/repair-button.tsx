import type { TimelineEntry } from '@tandemspur/contracts';
import { useEntryName } from '../../../ui/event/entry-name.js';
import { Icon } from '../../../ui/icon.js';
import { useText } from '../../../ui/language/language.js';
import styles from './repair.module.css';
import { texts } from './texts.js';

interface RepairButtonProps {
  readonly entry: TimelineEntry;
  readonly onPress: () => void;
}

/** Quiet, for it is rarely needed. */
export const RepairButton = ({ entry, onPress }: RepairButtonProps) => {
  const t = useText();
  const what = useEntryName()(entry);
  const label = t(texts.open, { what });
  return (
    <button type="button" className={styles['open']} aria-label={label} title={label} onClick={onPress}>
      <Icon name="more" />
    </button>
  );
};
