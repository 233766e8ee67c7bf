import type { ReactNode } from 'react';
import styles from './filter.module.css';

interface FiltersProps {
  readonly label: string;
  /** Fields side by side where there is room. */
  readonly fields: ReactNode;
  readonly children?: ReactNode;
}

export const Filters = ({ label, fields, children }: FiltersProps) => (
  <search className={styles['filters']} aria-label={label}>
    <div className={styles['row']}>{fields}</div>
    {children}
  </search>
);
