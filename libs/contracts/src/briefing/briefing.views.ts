import { z } from 'zod';
import { keyMomentBlocks } from '../key-moments/key-moments.views.js';
import { tandemSummary, timelineEntry } from '../views.js';

const { label } = timelineEntry.shape;
const { mentor: person } = tandemSummary.shape;
const calendarDay = z.iso.date();

/** A choice with what it is called. */
const named = z.object({ value: z.string(), label }).meta({ id: 'NamedChoice' });

const tenure = z
  .object({ staff: person, from: calendarDay, until: calendarDay.nullable() })
  .meta({ id: 'CoordinatedBy', description: 'until: the day on which the next one took over' });

const conflict = z
  .object({
    conflictId: z.uuid(),
    category: named,
    severity: named,
    notedOn: calendarDay,
    note: z.string().nullable(),
    escalatedOn: calendarDay.nullable(),
    resolvedOn: calendarDay.nullable(),
    days: z.int().nullable().meta({ description: 'From noted to resolved' }),
    outcome: named.nullable(),
    resolution: z.string().nullable(),
  })
  .meta({ id: 'BriefingConflict' });

const followUp = z
  .object({
    rule: z.string(),
    label,
    reason: label,
    dueOn: calendarDay,
    standing: z.enum(['overdue', 'due', 'at_risk']),
  })
  .meta({ id: 'BriefingFollowUp' });

/** What whoever takes over a tandem has to know of it, generated from its events. */
export const briefingView = z
  .object({
    tandemId: z.uuid(),
    madeOn: calendarDay,
    status: named,
    mentor: person,
    mentee: person,
    guardian: person.nullable(),
    coMentors: z.array(z.object({ person, scope: named, from: calendarDay, until: calendarDay.nullable() })),
    programme: person.nullable(),
    matchedOn: calendarDay.nullable(),
    firstMeetingOn: calendarDay.nullable(),
    endedOn: calendarDay.nullable(),
    terms: z
      .object({
        termMonths: z.int(),
        termEndOn: calendarDay.nullable(),
        meetingIntervalDays: z.int(),
        hoursPerMonth: z.int().nullable(),
      })
      .nullable(),
    mode: named.nullable(),
    agreementSignedOn: calendarDay.nullable(),
    meetings: z.object({ held: z.int(), missed: z.int(), lastOn: calendarDay.nullable() }),
    rematchOf: z.uuid().nullable(),
    rematches: z.array(z.uuid()),
    coordinators: z.array(tenure),
    covers: z.array(tenure),
    handovers: z.array(z.object({ to: person, startedOn: calendarDay, completedOn: calendarDay.nullable() })),
    keyMoments: keyMomentBlocks,
    goals: z.array(
      z.object({
        goalId: z.uuid(),
        domain: named,
        text: z.string(),
        setOn: calendarDay,
        dueOn: calendarDay.nullable(),
        scale: z.int().nullable().meta({ description: '0 to 4, as last reported' }),
      }),
    ),
    openConflicts: z.array(conflict),
    settledConflicts: z.array(conflict),
    followUps: z.array(followUp),
    tone: z
      .array(
        z.object({
          on: calendarDay,
          source: named,
          who: z.array(named),
          value: z.int().nullable().meta({ description: '1 to 5: rating, or satisfaction' }),
          text: z.string().nullable(),
        }),
      )
      .meta({ description: 'The last talks and feedback, newest first' }),
    pauses: z.array(
      z.object({
        from: calendarDay,
        until: calendarDay.nullable(),
        expectedUntil: calendarDay.nullable(),
        days: z.int().nullable(),
        reason: named,
      }),
    ),
    contactRule: named.nullable().meta({ description: 'Contact after the end, as agreed' }),
    safeguarding: label.nullable().meta({ description: 'That there is a case, and who may say more' }),
    awaited: z.array(z.object({ kind: named, on: calendarDay.nullable() })),
    unreadable: z
      .int()
      .meta({ description: 'Events that only a newer version can read; the rest is told without them' }),
  })
  .meta({ id: 'Briefing' });
export type BriefingView = z.output<typeof briefingView>;
