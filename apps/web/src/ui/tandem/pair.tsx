import type { TandemSummary } from '@tandemspur/contracts';
import { useText } from '../language/language.js';
import styles from './tandem.module.css';
import { texts } from './texts.js';

type Pair = Pick<TandemSummary, 'mentee' | 'mentor'>;

const initials = (name: string | null): string =>
  name === null
    ? '?'
    : name
        .split(/\s+/)
        .filter((word) => /^\p{L}/u.test(word))
        .map((word) => word.charAt(0))
        .filter((_, index, all) => index === 0 || index === all.length - 1)
        .join('')
        .toUpperCase();

/** The two of a tandem, in the colours of their trails. */
export const PairMark = ({ mentee, mentor }: Pair) => (
  <span className={styles['pair-mark']} aria-hidden="true">
    <span>{initials(mentee.name)}</span>
    <span>{initials(mentor.name)}</span>
  </span>
);

/** "Mentee & mentor", with what is unknown said so. */
export const usePairName = (): ((pair: Pair) => string) => {
  const t = useText();
  return ({ mentee, mentor }) => `${mentee.name ?? t(texts.unknown)} & ${mentor.name ?? t(texts.unknown)}`;
};
