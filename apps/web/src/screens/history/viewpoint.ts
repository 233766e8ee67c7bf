import type { Viewpoint } from '../../api/tandem-queries.js';
import { localDay } from '../../ui/language/days.js';

const day = /^(?:19[5-9]\d|[2-9]\d{3})-\d{2}-\d{2}$/;
const instant = /^(?:19[5-9]\d|[2-9]\d{3})-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

const fitting = (written: string | null, ...patterns: readonly RegExp[]): string | undefined =>
  written !== null && patterns.some((pattern) => pattern.test(written)) && !Number.isNaN(Date.parse(written))
    ? written
    : undefined;

/** A whole day (`YYYY-MM-DD`) from 1950 on, as nobody means an earlier one. */
export const isDay = (written: string): boolean => fitting(written, day) !== undefined;

/** What the address asks for. */
export interface Look extends Viewpoint {
  /** The viewpoint is compared with today. */
  readonly compared: boolean;
}

/** Reads `known-at` (a day or an instant with its zone), `as-of` (a day) and `compare`; what is neither is left out. */
export const lookIn = (parameters: URLSearchParams): Look => ({
  knownAt: fitting(parameters.get('known-at'), day, instant),
  asOf: fitting(parameters.get('as-of'), day),
  compared: parameters.get('compare') === 'today',
});

/** The same as an address holds it; empty for today. */
export const writtenLook = ({ knownAt, asOf, compared }: Look): URLSearchParams =>
  new URLSearchParams({
    ...(knownAt ? { 'known-at': knownAt } : {}),
    ...(asOf ? { 'as-of': asOf } : {}),
    ...(compared && (knownAt ?? asOf) ? { compare: 'today' } : {}),
  });

/** The day of a `known-at`, for the control. */
export const dayOfKnownAt = (knownAt = ''): string =>
  knownAt.length > 10 ? localDay(new Date(knownAt)) : knownAt;
