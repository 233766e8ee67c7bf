import { useId } from 'react';
import { useElementSize } from '@mantine/hooks';
import type { TandemDetail, TimelineEntry } from '@tandemspur/contracts';
import { formatDay, today } from '../../../ui/language/days.js';
import { useLanguage, useText } from '../../../ui/language/language.js';
import { counted } from '../../../ui/language/plural.js';
import { rowsOf } from './layout.js';
import { Legend } from './legend.js';
import { lifeOf, type Life } from './life.js';
import styles from './life-strip.module.css';
import { rowHeight, StripRow } from './strip-row.js';
import { summary, texts } from './texts.js';

interface LifeStripProps {
  readonly tandem: TandemDetail;
  readonly entries: readonly TimelineEntry[];
  /** Leads from a mark to its event in the list. */
  readonly onSelect: (eventId: string) => void;
}

const margin = 10;
const widthBeforeMeasuring = 340;

const useSummary = (life: Life): string => {
  const { language } = useLanguage();
  const first = life.milestones.filter(({ glyph }) => glyph === 'first').length;
  const counts = {
    meetings: life.meetings.length + first,
    missed: life.missed.length,
    pauses: life.pauses.length,
    conflicts: life.conflicts.length,
  };
  return (Object.keys(counts) as (keyof typeof counts)[])
    .filter((key) => counts[key] > 0)
    .map((key) => counted(language, summary[key], counts[key]))
    .join(', ');
};

/** The whole life of a tandem at a glance; every mark stands as an event in the list below, too. */
export const LifeStrip = ({ tandem, entries, onSelect }: LifeStripProps) => {
  const t = useText();
  const { language } = useLanguage();
  const id = useId();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const now = today();
  const life = lifeOf(tandem, entries, now);
  const inWords = useSummary(life);
  const drawn = width || widthBeforeMeasuring;
  const rows = rowsOf(life, margin, drawn - 2 * margin);
  const height = rows.length * rowHeight;
  const title = t(texts.title, { from: formatDay(language, life.from), to: formatDay(language, life.to) });
  return (
    <div className={styles['strip']}>
      <div ref={ref}>
        <svg
          width={drawn}
          height={height}
          viewBox={`0 0 ${String(drawn)} ${String(height)}`}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{inWords}</desc>
          <defs>
            <pattern
              id={`${id}-pause`}
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="7" height="7" className={styles['pause-ground']} />
              <rect width="1.5" height="7" className={styles['pause-line']} />
            </pattern>
          </defs>
          {rows.map((row, index) => (
            <g key={row.from} transform={`translate(0 ${String(index * rowHeight)})`}>
              <StripRow
                row={row}
                life={life}
                tandem={tandem}
                now={now}
                pauseFill={`url(#${id}-pause)`}
                onSelect={onSelect}
              />
            </g>
          ))}
        </svg>
      </div>
      <Legend life={life} />
    </div>
  );
};
