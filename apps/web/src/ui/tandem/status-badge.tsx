import { useCatalogue } from '../../api/queries.js';
import { Icon, type IconName } from '../icon.js';
import { useText } from '../language/language.js';
import styles from './tandem.module.css';

/** A shape beside the word, so that colour alone never carries the status. */
const icons: Readonly<Record<string, IconName>> = {
  proposed: 'dots',
  declined: 'cross',
  matched: 'people',
  active: 'check',
  paused: 'pause',
  ended: 'stop',
};

export const StatusBadge = ({ status }: { readonly status: string }) => {
  const t = useText();
  const label = useCatalogue().data?.statuses.find(({ value }) => value === status)?.label;
  const icon = icons[status];
  return (
    <span className={styles['badge']} data-status={status}>
      {icon && <Icon name={icon} size={13} />}
      {label ? t(label) : status}
    </span>
  );
};
