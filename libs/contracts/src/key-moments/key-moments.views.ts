import { z } from 'zod';
import { precisions } from '../define/occurrence.js';
import { blocks } from '../tandem/choices.js';
import { timelineEntry } from '../views.js';

const { label } = timelineEntry.shape;

export const keyMomentView = z
  .object({
    kind: z.string().meta({ description: 'Stable id of the sort of moment' }),
    on: z.iso.date(),
    precision: z.enum(precisions),
    eventId: z.uuid(),
    stream: z.string(),
    side: z.enum(['mentor', 'mentee']).nullable().meta({ description: 'null: of the tandem itself' }),
    derived: z.boolean().meta({ description: 'false: noted by hand' }),
    title: label,
    detail: label.nullable(),
  })
  .meta({ id: 'KeyMoment' });
export type KeyMomentView = z.output<typeof keyMomentView>;

/** The six blocks in order, each with its moments in the order in which they happened. */
export const keyMomentBlocks = z.array(
  z
    .object({
      block: z.enum(Object.keys(blocks) as (keyof typeof blocks)[]),
      label,
      moments: z.array(keyMomentView),
    })
    .meta({ id: 'KeyMomentBlock' }),
);

export const keyMomentsView = z
  .object({ tandemId: z.uuid(), blocks: keyMomentBlocks })
  .meta({ id: 'KeyMoments' });
export type KeyMomentsView = z.output<typeof keyMomentsView>;
