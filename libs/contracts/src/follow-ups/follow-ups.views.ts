import { z } from 'zod';
import { tandemSummary, timelineEntry } from '../views.js';

const { label } = timelineEntry.shape;
const { mentor: named } = tandemSummary.shape;
const calendarDay = z.iso.date();

export const followUpStandings = {
  overdue: { de: 'überfällig', en: 'overdue' },
  due: { de: 'fällig', en: 'due' },
  at_risk: { de: 'gefährdet', en: 'at risk' },
  upcoming: { de: 'demnächst', en: 'upcoming' },
} as const;
const standing = z.enum(Object.keys(followUpStandings) as (keyof typeof followUpStandings)[]);

/** Something to do, derived from events, agreement and standard. Days are the organisation's calendar days. */
export const followUp = z
  .object({
    tandemId: z.uuid().nullable().meta({ description: 'null when it is about a person alone' }),
    personId: z.uuid().nullable().meta({ description: 'Whom it is about, when it is about a person' }),
    mentor: named.nullable(),
    mentee: named.nullable(),
    person: named.nullable(),
    coordinator: named.nullable(),
    programmeId: z.uuid().nullable(),
    rule: z.string(),
    item: z.string().meta({ description: 'Id of the goal or conflict that it is about; else empty' }),
    label,
    dueOn: calendarDay,
    standing,
    daysOverdue: z.int().meta({ description: 'Days since dueOn; 0 before' }),
    reason: label,
    source: label,
    command: z.string().meta({ description: 'Type of the command that settles it' }),
  })
  .meta({ id: 'FollowUp' });
export type FollowUpView = z.output<typeof followUp>;

/** A standard as it holds for some programmes. */
export const standardInForce = z
  .object({
    id: z.string(),
    edition: z.string(),
    label,
    adoption: z
      .enum(['adopted', 'default'])
      .meta({ description: 'default: none was adopted, and this one holds meanwhile' }),
    programmeId: z
      .uuid()
      .nullable()
      .meta({ description: 'null: for the organisation, where a programme has none of its own' }),
  })
  .meta({ id: 'StandardInForce' });
export type StandardInForce = z.output<typeof standardInForce>;

/** How many follow-ups stand how. */
export const followUpCounts = z
  .object({ overdue: z.int(), due: z.int(), atRisk: z.int(), upcoming: z.int() })
  .meta({ id: 'FollowUpCounts' });
export type FollowUpCounts = z.output<typeof followUpCounts>;

export const worklist = z
  .object({
    asOf: calendarDay,
    until: calendarDay.meta({ description: 'Up to this day upcoming ones are named' }),
    standards: z.array(standardInForce),
    items: z.array(followUp).meta({ description: 'The longest due first' }),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Worklist' });
export type Worklist = z.output<typeof worklist>;
