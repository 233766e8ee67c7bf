import { z } from 'zod';

/** A report that was given out, and whether another one stands in its place. */
export const reportView = z
  .object({
    id: z.uuid(),
    from: z.iso.date(),
    to: z.iso.date().meta({ description: 'Exclusive' }),
    asOfPosition: z.string(),
    asOfRecordedAt: z.string(),
    catalogueVersion: z.string(),
    k: z.int(),
    contentHash: z.string(),
    recipient: z.string(),
    issuedOn: z.iso.date(),
    supersededOn: z.iso.date().nullable(),
    supersededBy: z.uuid().nullable(),
    revision: z.string(),
  })
  .meta({ id: 'Report' });
export const reportList = z.array(reportView);
export type ReportView = z.output<typeof reportView>;
