import { z } from 'zod';
import { tandemSummary } from '../views.js';

const { mentor: person } = tandemSummary.shape;
const calendarDay = z.iso.date();
const pair = tandemSummary.pick({
  tandemId: true,
  status: true,
  mentor: true,
  mentee: true,
  coordinator: true,
}).shape;

const started = {
  ...pair,
  to: person,
  startedOn: calendarDay,
  checkInSince: z.boolean().meta({ description: 'There was a check-in on that day or later' }),
};

/** Changes of coordinators: which are due, under way, and done. */
export const handoversView = z
  .object({
    awaiting: z.array(
      z
        .object({
          ...pair,
          since: calendarDay.nullable(),
          reason: z.enum(['coordinator-left', 'no-coordinator']),
        })
        .meta({ id: 'AwaitingHandover' }),
    ),
    open: z.array(
      z
        .object({ ...started, days: z.int().meta({ description: 'Since the start' }) })
        .meta({ id: 'OpenHandover' }),
    ),
    completed: z
      .array(
        z
          .object({
            ...started,
            completedOn: calendarDay,
            days: z.int().meta({ description: 'From start to completion' }),
          })
          .meta({ id: 'CompletedHandover' }),
      )
      .meta({ description: 'In the last 30 days' }),
  })
  .meta({ id: 'Handovers' });
export type HandoversView = z.output<typeof handoversView>;
