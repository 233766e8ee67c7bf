import { endOfDay, type Viewpoint } from '@tandemspur/domain';
import { z } from 'zod';

const instantOrDay = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional();

/** `known-at` of a request. */
export const knownAt = instantOrDay.meta({
  description:
    'As known then: an instant with its zone, or a day, which means its end where the organisation is; default and future: now',
});

/** `as-of` of a request. */
export const asOf = z.iso
  .date()
  .optional()
  .meta({ description: 'What had happened up to and with this day; default: everything' });

/**
 * The viewpoint that a request names. What lies ahead of `now` is now: nothing more is known yet.
 *
 * @param now instant in UTC with milliseconds.
 */
export const viewpointOf = (
  written: { readonly knownAt: string | undefined; readonly asOf: string | undefined },
  timeZone: string,
  now: string,
): Viewpoint => {
  if (written.knownAt === undefined) return { asOf: written.asOf };
  const instant =
    written.knownAt.length === 10
      ? endOfDay(written.knownAt, timeZone)
      : new Date(written.knownAt).toISOString();
  return { knownAt: instant < now ? instant : undefined, asOf: written.asOf };
};
