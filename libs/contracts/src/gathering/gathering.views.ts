import { z } from 'zod';
import { tandemSummary } from '../views.js';

export const gatheringView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    mode: z.string(),
    durationMinutes: z.int(),
    programmeId: z.uuid().nullable(),
    heldOn: z.iso.date(),
    attendance: z.int(),
  })
  .meta({ id: 'Gathering' });
export type GatheringView = z.output<typeof gatheringView>;

export const gatheringPage = z
  .object({ items: z.array(gatheringView), nextCursor: z.string().nullable(), total: z.int() })
  .meta({ id: 'GatheringPage', description: 'The latest first' });
export type GatheringPage = z.output<typeof gatheringPage>;

export const gatheringDetail = gatheringView
  .extend({
    people: z.array(tandemSummary.shape.mentor),
    revision: z.string(),
  })
  .meta({ id: 'GatheringDetail' });
export type GatheringDetail = z.output<typeof gatheringDetail>;
