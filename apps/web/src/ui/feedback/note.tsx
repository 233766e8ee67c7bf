import type { ReactNode } from 'react';
import { Icon } from '../icon.js';
import styles from './feedback.module.css';

interface NoteProps {
  readonly title: string;
  readonly tone?: 'alert' | 'calm';
  /** It answers what somebody has just done, so a screen reader says it at once. */
  readonly announced?: boolean;
  readonly children: ReactNode;
}

/** Something that should be known, told by sign and word. */
export const Note = ({ title, tone = 'alert', announced = true, children }: NoteProps) => (
  <div role={announced ? 'alert' : 'note'} className={styles['note']} data-tone={tone}>
    <Icon name={tone === 'alert' ? 'alert' : 'clock'} size={20} />
    <div>
      <p className={styles['note-title']}>{title}</p>
      {children}
    </div>
  </div>
);
