import { z } from 'zod';
import { sources, type Source } from './envelope.js';
import { precisions } from './define/occurrence.js';
import { projectionHealth } from './projection/projection.views.js';

export * from './projection/projection.views.js';

const label = z.object({ de: z.string(), en: z.string() }).meta({ id: 'Label' });
const calendarDay = z.iso.date();
const person = z
  .object({ id: z.uuid(), name: z.string().nullable() })
  .meta({ id: 'NamedReference', description: 'name is null while the name is unknown' });

export const tandemStatuses = {
  proposed: { de: 'vorgeschlagen', en: 'proposed' },
  declined: { de: 'abgelehnt', en: 'declined' },
  matched: { de: 'gebildet', en: 'matched' },
  active: { de: 'aktiv', en: 'active' },
  paused: { de: 'pausiert', en: 'paused' },
  ended: { de: 'beendet', en: 'ended' },
} as const;
export type TandemStatus = keyof typeof tandemStatuses;
const statusNames = Object.keys(tandemStatuses) as TandemStatus[];
const status = z.enum(statusNames);

/** How many tandems stand where; a status that none has counts 0. */
export const tandemCounts = z
  .object(Object.fromEntries(statusNames.map((each) => [each, z.int()])) as Record<TandemStatus, z.ZodInt>)
  .meta({ id: 'TandemCounts' });
export type TandemCounts = z.output<typeof tandemCounts>;

/** As `tandemCounts`, from the statuses that some tandem has. */
export const countsOf = (known: Partial<TandemCounts>): TandemCounts =>
  tandemCounts.parse(Object.fromEntries(statusNames.map((each) => [each, known[each] ?? 0])));

/** One line of the list of tandems. Days are the organisation's calendar days. */
export const tandemSummary = z
  .object({
    tandemId: z.uuid(),
    status,
    mentor: person,
    mentee: person,
    coordinator: person.nullable(),
    matchedOn: calendarDay.nullable(),
    firstMeetingOn: calendarDay.nullable(),
    endedOn: calendarDay.nullable(),
    lastContactOn: calendarDay.nullable(),
    nextContactOn: calendarDay.nullable(),
    openConflicts: z.int(),
    meetings: z.int(),
    missedMeetings: z.int(),
    programmeId: z.uuid().nullable(),
    awaitingHandover: z.boolean().meta({
      description: 'Nobody looks after it: it has no coordinator while open, or the coordinator has left',
    }),
    degraded: z.boolean().meta({
      description: 'An event of this tandem could not be processed: what is shown may be out of date',
    }),
  })
  .meta({ id: 'TandemSummary' });
export type TandemSummary = z.output<typeof tandemSummary>;

export const tandemPage = z
  .object({ items: z.array(tandemSummary), nextCursor: z.string().nullable(), total: z.int() })
  .meta({ id: 'TandemPage' });
export type TandemPage = z.output<typeof tandemPage>;

export const tandemDetail = tandemSummary
  .extend({
    proposedOn: calendarDay.nullable(),
    agreedTermMonths: z.int().nullable(),
    meetingIntervalDays: z.int().nullable(),
    agreedHoursPerMonth: z.int().nullable(),
    mode: z.string().nullable(),
    rematchOf: z.uuid().nullable(),
    coordinatorSince: calendarDay.nullable(),
    cover: person.nullable().meta({ description: 'Who stands in for the coordinator' }),
    handover: z
      .object({ to: person, startedOn: calendarDay, completedOn: calendarDay.nullable() })
      .nullable()
      .meta({ description: 'The last one' }),
    lastCheckInOn: calendarDay.nullable(),
    agreementSignedOn: calendarDay.nullable(),
    termEndOn: calendarDay.nullable(),
    closure: z.object({ startedOn: calendarDay, planned: z.boolean().nullable() }).nullable(),
    closingMeetingOn: calendarDay.nullable(),
    goals: z.array(
      z.object({
        goalId: z.uuid(),
        domain: z.string(),
        setOn: calendarDay,
        dueOn: calendarDay.nullable(),
        scale: z.int().nullable().meta({ description: '0 to 4, as last reported' }),
        achievedOn: calendarDay.nullable(),
        droppedOn: calendarDay.nullable(),
      }),
    ),
    coMentors: z.array(
      z.object({
        id: z.uuid(),
        name: z.string().nullable(),
        scope: z.string(),
        from: calendarDay,
        until: calendarDay.nullable(),
      }),
    ),
    rematches: z.array(z.uuid()).meta({ description: 'Tandems that follow this one' }),
    safeguardingOpen: z.boolean().meta({ description: 'No more than that there is an open case' }),
    conflicts: z.array(
      z.object({
        conflictId: z.uuid(),
        severity: z.string(),
        category: z.string(),
        notedOn: calendarDay,
        resolvedOn: calendarDay.nullable(),
      }),
    ),
    /** Types of the commands that the state allows now. */
    actions: z.array(z.string()),
    revision: z.string(),
  })
  .meta({ id: 'TandemDetail' });
export type TandemDetail = z.output<typeof tandemDetail>;

export const timelineEntry = z
  .object({
    eventId: z.uuid(),
    type: z.string(),
    label,
    occurredOn: z.string(),
    precision: z.enum(precisions),
    recordedAt: z.iso.datetime(),
    position: z.string(),
    revision: z.string(),
    source: z.enum(Object.keys(sources) as Source[]),
    actorRole: z.string(),
    /** Each field with its label and its value in words. */
    details: z.array(z.object({ field: z.string(), label, value: z.unknown(), text: label })),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.output<typeof timelineEntry>;

export const timelinePage = z
  .object({ items: z.array(timelineEntry), nextCursor: z.string().nullable(), total: z.int() })
  .meta({ id: 'TimelinePage', description: 'Effective order: occurredOn, then position' });
export type TimelinePage = z.output<typeof timelinePage>;

/** The answer to every command. */
export const commandReceipt = z
  .object({
    id: z.uuid(),
    stream: z.string(),
    revision: z.string(),
    position: z.string(),
    eventIds: z.array(z.uuid()),
  })
  .meta({ id: 'CommandReceipt' });
export type CommandReceipt = z.output<typeof commandReceipt>;

const fieldView = z
  .object({
    name: z.string(),
    label,
    class: z.enum(['S1', 'S2', 'S3', 'S4']),
    optional: z.boolean(),
    kind: z.enum([
      'text',
      'integer',
      'number',
      'yes-no',
      'day',
      'occurrence',
      'choice',
      'reference',
      'changes',
    ]),
    long: z.boolean().optional(),
    min: z.int().optional(),
    max: z.int().optional(),
    unit: z.string().optional(),
    many: z.boolean().optional(),
    to: z.string().optional(),
    options: z.array(z.object({ value: z.string(), label })).optional(),
  })
  .meta({ id: 'Field' });
export type FieldView = z.output<typeof fieldView>;

/** What events and commands there are, with labels and fields: enough to draw a form for any command. */
export const catalogueView = z
  .object({
    events: z.array(
      z.object({
        type: z.string(),
        version: z.int(),
        stream: z.string(),
        label,
        fields: z.array(fieldView),
      }),
    ),
    commands: z.array(
      z.object({
        type: z.string(),
        stream: z.string(),
        creates: z.boolean(),
        path: z.string(),
        label,
        fields: z.array(fieldView),
      }),
    ),
    statuses: z.array(z.object({ value: z.string(), label })),
  })
  .meta({ id: 'Catalogue' });
export type CatalogueView = z.output<typeof catalogueView>;

/** RFC 9457 problem details, with a stable code, both languages, and the fields at fault. */
export const problemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string().optional(),
    messages: z.object({ title: label, detail: label }),
    errors: z.array(z.object({ pointer: z.string(), rule: z.string(), message: label })).optional(),
    currentRevision: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemView = z.output<typeof problemView>;

export const healthView = z
  .object({
    status: z.enum(['ok', 'degraded', 'down']),
    checks: z.record(
      z.string(),
      z.object({ status: z.enum(['ok', 'degraded', 'down']), detail: z.string().optional() }),
    ),
    projections: z.array(projectionHealth).optional(),
  })
  .meta({ id: 'Health' });
export type HealthView = z.output<typeof healthView>;

/** A server-sent event of `/api/live`: what changed in the read models. */
export interface LiveChange {
  readonly streams: readonly string[];
  readonly position: string;
}
