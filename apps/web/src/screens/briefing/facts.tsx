import type { ReactNode } from 'react';
import styles from './briefing.module.css';

export type Fact = readonly [label: string, words: ReactNode];

/** Nothing where there is nothing to tell. */
export const factIf = <T,>(label: string, value: T | null, tell: (value: T) => ReactNode): readonly Fact[] =>
  value === null ? [] : [[label, tell(value)]];

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={styles['facts']}>
    {facts.map(([label, words], index) => (
      <div key={`${label} ${String(index)}`}>
        <dt>{label}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
);

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the briefing under its heading. */
export const Part = ({ id, title, children }: PartProps) => (
  <section aria-labelledby={id} className={styles['part']}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

interface PointsProps<T> {
  readonly of: readonly T[];
  /** What is said when there are none. */
  readonly none: string;
  /** A list item with its key. */
  readonly item: (each: T) => ReactNode;
}

export const Points = <T,>({ of, none, item }: PointsProps<T>) =>
  of.length === 0 ? (
    <p className={styles['quiet']}>{none}</p>
  ) : (
    <ul className={styles['points']}>{of.map(item)}</ul>
  );
