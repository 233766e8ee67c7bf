import type { TandemDetail } from '@tandemspur/contracts';
import { daysBetween, formatDay } from '../../../ui/language/days.js';
import { useLanguage, useText } from '../../../ui/language/language.js';
import { MonthAxis } from './month-axis.js';
import { marksIn, placeOf, spansIn, stack, type Row } from './layout.js';
import type { Life, Mark, Span } from './life.js';
import styles from './life-strip.module.css';
import { StripMark } from './strip-mark.js';
import { texts } from './texts.js';

/** Heights in pixels, from the top: milestones, meetings in up to three lanes, missed, conflicts, months. */
const milestoneLine = 16;
const meetingLine = 44;
const missedLine = 71;
const conflictLine = 86;
const conflictLane = 7;
const axisLine = 104;
export const rowHeight = 132;

const largestRadius = 6;
const smallestRadius = 3;

interface StripRowProps {
  readonly row: Row;
  readonly life: Life;
  readonly tandem: TandemDetail;
  readonly now: string;
  readonly pauseFill: string;
  readonly onSelect: (eventId: string) => void;
}

/** As large as the usual distance between meetings allows. */
const radiusFor = (places: readonly number[]): number => {
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? place));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 2 * largestRadius;
  return Math.min(largestRadius, Math.max(smallestRadius, usual * 0.55));
};

const useSpanText = (): ((what: string, span: Span) => string) => {
  const t = useText();
  const { language } = useLanguage();
  return (what, { from, to }) =>
    to === null
      ? t(texts.spanOpen, { what, from: formatDay(language, from) })
      : t(texts.spanTo, { what, from: formatDay(language, from), to: formatDay(language, to) });
};

const Pauses = ({ row, life, pauseFill }: StripRowProps) => {
  const t = useText();
  const spanText = useSpanText();
  return spansIn(row, life.pauses, life.to).map((pause) => {
    const from = row.x(pause.from);
    const width = Math.max(3, row.x(pause.until) - from);
    return (
      <g key={pause.from}>
        <rect x={from} y="2" width={width} height={axisLine - 2} rx="4" fill={pauseFill} />
        {width > 44 && (
          <text x={from + width / 2} y={missedLine + 4} textAnchor="middle" className={styles['pause-text']}>
            {t(texts.pause)}
          </text>
        )}
        <title>{spanText(t(texts.pause), pause)}</title>
      </g>
    );
  });
};

const Conflicts = ({ row, life }: StripRowProps) => {
  const t = useText();
  const spanText = useSpanText();
  const spans = spansIn(row, life.conflicts, life.to);
  const places = spans.map(
    ({ from, until }) => [row.x(from), Math.max(row.x(from) + 7, row.x(until))] as const,
  );
  const lanes = stack(places, 2);
  return spans.map((span, index) => {
    const [from, to] = places[index] ?? [0, 0];
    const y = conflictLine + (lanes[index] ?? 0) * conflictLane;
    return (
      <g key={`${span.from} ${span.category}`} className={styles['conflict']} data-severity={span.severity}>
        <rect x={from} y={y} width={to - from} height="5" rx="2.5" />
        {span.to === null && span.until < row.until && (
          <path d={`M${String(to)} ${String(y - 2)}l5 4.5-5 4.5z`} />
        )}
        <title>{spanText(t(texts.conflictShort), span)}</title>
      </g>
    );
  });
};

/** A line across the row with a word at its foot. */
const DayLine = ({ row, day, word, kind }: { row: Row; day: string; word: string; kind: string }) => {
  if (day < row.from || day >= row.until) return null;
  const x = row.x(day);
  const late = daysBetween(row.from, day) > daysBetween(row.from, row.until) / 2;
  return (
    <g className={styles['day-line']} data-kind={kind}>
      <path d={`M${String(x)} 4V${String(axisLine)}`} />
      <text x={x + (late ? -5 : 5)} y={axisLine - 4} textAnchor={late ? 'end' : 'start'}>
        {word}
      </text>
    </g>
  );
};

export const StripRow = (props: StripRowProps) => {
  const t = useText();
  const { row, life, tandem, now, onSelect } = props;
  const meetings = marksIn(row, life.meetings);
  const milestones = marksIn(row, life.milestones);
  const places = meetings.map((mark) => placeOf(row, mark));
  const radius = radiusFor(places);
  const lanes = stack(
    places.map((place) => [place, place + radius * 1.25] as const),
    3,
  );
  const milestonePlaces = milestones.map((mark) => placeOf(row, mark));
  const milestoneLanes = stack(
    milestonePlaces.map((place) => [place, place + 15] as const),
    2,
  );
  const mark = (each: Mark, x: number, y: number, size: number) => (
    <StripMark key={each.eventId} mark={each} x={x} y={y} size={size} onSelect={onSelect} />
  );
  const offsets = [0, -radius * 2, radius * 2];
  const end = tandem.termEndOn;
  return (
    <>
      <Pauses {...props} />
      <MonthAxis row={row} y={axisLine} />
      {end !== null && <DayLine row={row} day={end} word={t(texts.termEnd)} kind="term" />}
      {tandem.status !== 'ended' && <DayLine row={row} day={now} word={t(texts.today)} kind="today" />}
      <path
        d={`M${String(row.x(row.from))} ${String(meetingLine)}H${String(row.x(row.until))}`}
        className={styles['trail']}
      />
      <Conflicts {...props} />
      {marksIn(row, life.missed).map((each) =>
        mark(each, placeOf(row, each), missedLine, Math.max(radius, 4)),
      )}
      {meetings.map((each, index) =>
        mark(each, places[index] ?? 0, meetingLine + (offsets[lanes[index] ?? 0] ?? 0), radius),
      )}
      {milestones.map((each, index) =>
        mark(
          each,
          milestonePlaces[index] ?? 0,
          milestoneLine + (milestoneLanes[index] ?? 0) * 14 - 4,
          largestRadius + 1,
        ),
      )}
    </>
  );
};
