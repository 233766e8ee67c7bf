import { z } from 'zod';
import { precisions } from '../define/occurrence.js';
import { sources, type Source } from '../envelope.js';
import { tandemCounts, tandemSummary, timelineEntry } from '../views.js';

export * from './history.texts.js';

const { label } = timelineEntry.shape;
const { mentor: person, status } = tandemSummary.shape;
const calendarDay = z.iso.date();
const instant = z.iso.datetime();

/** Whence a history is looked at; null does not limit it. */
export const viewpointView = z
  .object({ knownAt: instant.nullable(), asOf: calendarDay.nullable() })
  .meta({ id: 'Viewpoint' });
export type ViewpointView = z.output<typeof viewpointView>;

const change = z.object({
  field: z.string(),
  label,
  before: z.object({ value: z.unknown(), text: label }).nullable(),
  after: z.object({ value: z.unknown(), text: label }).nullable(),
});

/** What one repair made of an event. */
export const repairView = z
  .object({
    eventId: z.uuid(),
    kind: z.enum(['corrected', 'retracted', 'restored']),
    recordedAt: instant,
    reason: z.object({ value: z.string(), label }),
    actorRole: z.string(),
    actorId: z.string(),
    source: z.enum(Object.keys(sources) as Source[]),
    changes: z.array(change),
  })
  .meta({ id: 'AppliedRepair' });
export type RepairView = z.output<typeof repairView>;

/** How a tandem stands after an event or at a viewpoint. */
export const tandemStateView = z
  .object({
    status: status.nullable(),
    mentorId: z.uuid().nullable(),
    menteeId: z.uuid().nullable(),
    coordinatorId: z.uuid().nullable(),
    matchedOn: calendarDay.nullable(),
    firstMeetingOn: calendarDay.nullable(),
    lastContactOn: calendarDay.nullable(),
    nextContactOn: calendarDay.nullable(),
    endedOn: calendarDay.nullable(),
    meetings: z.int(),
    missedMeetings: z.int(),
    openConflicts: z.int(),
  })
  .meta({ id: 'TandemState' });
export type TandemStateView = z.output<typeof tandemStateView>;

const historyEntry = timelineEntry
  .extend({ actorId: z.string(), repairs: z.array(repairView) })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.output<typeof historyEntry>;

const unreadableEvent = z
  .object({
    eventId: z.uuid(),
    type: z.string().meta({ description: 'As it is stored' }),
    label,
    position: z.string(),
    revision: z.string(),
    recordedAt: instant.nullable(),
    occurredOn: z.string().nullable(),
  })
  .meta({ id: 'UnreadableEvent', description: 'Recorded by a newer version; the rest is folded without it' });
export type UnreadableEvent = z.output<typeof unreadableEvent>;

/** A tandem's history from a viewpoint. */
export const historyView = z
  .object({
    tandemId: z.uuid(),
    viewpoint: viewpointView,
    items: z
      .array(historyEntry.extend({ stateAfter: tandemStateView }).meta({ id: 'HistoryItem' }))
      .meta({ description: 'Effective order: occurredOn, then position' }),
    /** What was known once and is taken out at the viewpoint, as it was last to be read. */
    retracted: z.array(historyEntry),
    unreadable: z.array(unreadableEvent),
    state: tandemStateView,
    /** Id to name, of those that are named in it. */
    names: z.record(z.string(), z.string()),
  })
  .meta({ id: 'TandemHistory' });
export type HistoryView = z.output<typeof historyView>;

/** What two viewpoints show otherwise, event by event. */
export const historyDifferenceView = z
  .object({
    tandemId: z.uuid(),
    from: viewpointView,
    to: viewpointView,
    items: z.array(
      z
        .object({
          eventId: z.uuid(),
          type: z.string(),
          label,
          occurredOn: z.string(),
          precision: z.enum(precisions),
          recordedAt: instant,
          kind: z.enum(['added', 'happened', 'corrected', 'retracted', 'restored']),
          backwards: z.boolean().meta({ description: 'from is known later than to, or is of a later day' }),
          daysLate: z.int().meta({ description: 'From when it happened to when it was recorded' }),
          actorRole: z.string(),
          actorId: z.string(),
          source: z.enum(Object.keys(sources) as Source[]),
          changes: z.array(change),
          repairs: z.array(repairView),
          sentence: label,
        })
        .meta({ id: 'HistoryDifferenceItem' }),
    ),
    stateFrom: tandemStateView,
    stateTo: tandemStateView,
  })
  .meta({ id: 'HistoryDifference' });
export type HistoryDifferenceView = z.output<typeof historyDifferenceView>;

/** How every tandem of an organisation stood. */
export const overviewAtView = z
  .object({
    viewpoint: viewpointView,
    counts: tandemCounts,
    total: z.int(),
    items: z.array(
      z
        .object({
          tandemId: z.uuid(),
          ...tandemStateView.omit({ mentorId: true, menteeId: true, coordinatorId: true }).shape,
          status,
          mentor: person,
          mentee: person,
          coordinator: person.nullable(),
          programmeId: z.uuid().nullable(),
          /** Some events of it cannot be read by this version. */
          incomplete: z.boolean(),
        })
        .meta({ id: 'OverviewAtItem' }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'OverviewAt' });
export type OverviewAtView = z.output<typeof overviewAtView>;
