import type { JSX } from 'react';
import styles from './event.module.css';
import type { GlyphName } from './glyph-names.js';

/** Drawn around the origin, within -8 to 8. */
const shapes: Readonly<Record<GlyphName, JSX.Element>> = {
  in_person: <circle r="6" className={styles['in-person']} />,
  meeting: <circle r="6" className={styles['open']} />,
  digital: <rect x="-5.5" y="-5.5" width="11" height="11" rx="1.5" className={styles['digital']} />,
  phone: <path d="M0-6.8 6.8 5.4H-6.8Z" className={styles['phone']} />,
  hybrid: (
    <g className={styles['hybrid']}>
      <path d="M0-7.2 7.2 0 0 7.2-7.2 0Z" fill="none" />
      <path d="M0-7.2V7.2L-7.2 0Z" />
    </g>
  ),
  missed: <path d="M-5-5 5 5M5-5-5 5" className={styles['missed']} />,
  proposed: <circle r="5.5" className={styles['hollow']} strokeDasharray="3 2.6" />,
  matched: (
    <g className={styles['hollow']}>
      <circle cx="-2.8" r="4.4" />
      <circle cx="2.8" r="4.4" className={styles['amber']} />
    </g>
  ),
  first: (
    <path
      d="m0-7.6 2.2 4.9 5.3.6-3.9 3.6 1.1 5.3L0 4.1l-4.7 2.7 1.1-5.3-3.9-3.6 5.3-.6z"
      className={styles['in-person']}
    />
  ),
  signed: (
    <g className={styles['stroke']}>
      <path d="M-5-7h7l3 3V7H-5Z" />
      <path d="M-2 3.4c1.2-3.4 1.6 1 2.6-.8L2.4 3.4" />
    </g>
  ),
  talk: <path d="M-6.5-5.5h13v8h-7L-4 6.5v-4h-2.5z" className={styles['hollow']} />,
  goal: (
    <g className={styles['hollow']}>
      <circle r="6.2" />
      <circle r="2" className={styles['in-person']} />
    </g>
  ),
  closing: (
    <g className={styles['stroke']}>
      <path d="M-5-5H5V5H-5Z" />
      <path d="M-2.4 0h4.8" />
    </g>
  ),
  ended: <rect x="-5" y="-5" width="10" height="10" className={styles['end']} />,
  reopened: <path d="M5.5 1.2A5.6 5.6 0 1 1 2.8-4.9M1.4-7.6 3-4.8.2-3.2" className={styles['hollow']} />,
  paused: <path d="M-3-5.5v11M3-5.5v11" className={styles['stroke']} />,
  resumed: <path d="M-4-6 6 0-4 6Z" className={styles['end']} />,
  conflict: <path d="M1.6-7.4-5.4 1.4H-.2l-1.2 6 6.8-8.8H.2z" className={styles['conflict']} />,
  resolved: <path d="M-6 .6-1.8 5 6-5" className={styles['resolved']} />,
  staff: (
    <g className={styles['stroke']}>
      <circle cy="-3.2" r="3" />
      <path d="M-5.6 6.4C-5 1.8 5 1.8 5.6 6.4" />
    </g>
  ),
  moment: <path d="M-4.5 7V-6.5H4.8L2.6-3l2.2 3.4h-9.3" className={styles['stroke']} />,
  other: <circle r="3.5" className={styles['end']} />,
};

interface GlyphProps {
  readonly name: GlyphName;
  readonly size?: number;
}

/** Inside another drawing. */
export const GlyphShape = ({ name }: Pick<GlyphProps, 'name'>) => shapes[name];

export const Glyph = ({ name, size = 18 }: GlyphProps) => (
  <svg width={size} height={size} viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
    {shapes[name]}
  </svg>
);
