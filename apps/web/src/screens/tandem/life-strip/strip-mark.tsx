import { GlyphShape } from '../../../ui/event/glyph.js';
import { formatOccurrence } from '../../../ui/language/days.js';
import { useLanguage, useText } from '../../../ui/language/language.js';
import type { Mark } from './life.js';
import styles from './life-strip.module.css';

interface StripMarkProps {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** Half of its height in pixels. */
  readonly size: number;
  readonly onSelect: (eventId: string) => void;
}

const drawnHalf = 7;

/** One event in the drawing; a pointer may follow it to the list, which is where keyboards read it. */
export const StripMark = ({ mark, x, y, size, onSelect }: StripMarkProps) => {
  const t = useText();
  const { language } = useLanguage();
  const { entry } = mark;
  const day = formatOccurrence(language, entry.occurredOn, entry.precision);
  return (
    <g
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(size / drawnHalf).toFixed(3)})`}
      className={styles['mark']}
      onClick={() => {
        onSelect(mark.eventId);
      }}
    >
      <circle r="10" className={styles['target']} />
      <g className={styles['halo']}>
        <GlyphShape name={mark.glyph} />
      </g>
      <title>{`${t(entry.label)}, ${day}`}</title>
    </g>
  );
};
