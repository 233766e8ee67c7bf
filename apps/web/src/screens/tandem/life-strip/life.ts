import type { Precision, TandemDetail, TimelineEntry } from '@tandemspur/contracts';
import { glyphOf, type GlyphName } from '../../../ui/event/glyph-names.js';

/** A point in the life of a tandem; days are `YYYY-MM-DD`. */
export interface Mark {
  readonly eventId: string;
  readonly on: string;
  readonly precision: Precision;
  readonly glyph: GlyphName;
  readonly entry: TimelineEntry;
}

/** A stretch of it; `to` is null while it lasts. */
export interface Span {
  readonly from: string;
  readonly to: string | null;
}

interface ConflictSpan extends Span {
  readonly severity: string;
  readonly category: string;
}

export interface Life {
  readonly from: string;
  readonly to: string;
  readonly meetings: readonly Mark[];
  readonly missed: readonly Mark[];
  readonly milestones: readonly Mark[];
  readonly pauses: readonly Span[];
  readonly conflicts: readonly ConflictSpan[];
}

const milestoneTypes = new Set([
  'TandemProposed',
  'ProposalDeclined',
  'TandemMatched',
  'FirstMeetingHeld',
  'KeyMomentNoted',
  'GoalAchieved',
  'ClosingMeetingHeld',
  'TandemEnded',
  'TandemReopened',
]);

const dayOf = (entry: TimelineEntry): string => entry.occurredOn.slice(0, 10);

const markOf = (entry: TimelineEntry): Mark => ({
  eventId: entry.eventId,
  on: dayOf(entry),
  precision: entry.precision,
  glyph: glyphOf(entry.type, entry.details.find(({ field }) => field === 'mode')?.value),
  entry,
});

const pausesIn = (oldestFirst: readonly TimelineEntry[]): readonly Span[] => {
  const pauses: Span[] = [];
  let from: string | null = null;
  for (const entry of oldestFirst) {
    if (entry.type === 'TandemPaused') from ??= dayOf(entry);
    if (from !== null && (entry.type === 'TandemResumed' || entry.type === 'TandemEnded')) {
      pauses.push({ from, to: dayOf(entry) });
      from = null;
    }
  }
  return from === null ? pauses : [...pauses, { from, to: null }];
};

const earliest = (days: readonly string[], otherwise: string): string =>
  days.reduce((first, day) => (day < first ? day : first), otherwise);

const latest = (days: readonly string[], otherwise: string): string =>
  days.reduce((last, day) => (day > last ? day : last), otherwise);

/**
 * What the drawing shows of a tandem, in effective order.
 * @param now today, `YYYY-MM-DD`: up to here an open tandem has lived
 */
export const lifeOf = (tandem: TandemDetail, newestFirst: readonly TimelineEntry[], now: string): Life => {
  const oldestFirst = newestFirst.toReversed();
  const marks = oldestFirst.map(markOf);
  const days = marks.map(({ on }) => on);
  const over = tandem.status === 'ended' || tandem.status === 'declined';
  const end = over ? latest(days, tandem.endedOn ?? '') : latest(days, now);
  return {
    from: earliest(days, end || now),
    to: end || now,
    meetings: marks.filter(({ entry }) => entry.type === 'MeetingHeld'),
    missed: marks.filter(({ entry }) => entry.type === 'MeetingMissed'),
    milestones: marks.filter(({ entry }) => milestoneTypes.has(entry.type)),
    pauses: pausesIn(oldestFirst),
    conflicts: tandem.conflicts.map(({ notedOn, resolvedOn, severity, category }) => ({
      from: notedOn,
      to: resolvedOn,
      severity,
      category,
    })),
  };
};
