import { z } from 'zod';

/** Keyset paging, the same for every list. */
export const pageParameters = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Entries per page' }),
  cursor: z.string().max(1000).optional().meta({ description: 'nextCursor of the page before' }),
});
