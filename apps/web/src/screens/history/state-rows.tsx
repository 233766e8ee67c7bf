import type { StateRow } from './use-state-rows.js';
import styles from './history.module.css';

interface StateRowsProps {
  readonly rows: readonly StateRow[];
  /** In a list of events. */
  readonly small?: boolean;
}

export const StateRows = ({ rows, small = false }: StateRowsProps) => (
  <dl className={styles[small ? 'small' : 'state']}>
    {rows.map(([name, words]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
);
