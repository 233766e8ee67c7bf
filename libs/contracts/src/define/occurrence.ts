import { z } from 'zod';

export const precisions = ['minute', 'day', 'month'] as const;
export type Precision = (typeof precisions)[number];

/**
 * When something happened, as the recorder says, in the organisation's zone.
 * `on` sorts as text: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm` when the precision is a minute.
 * A month is kept as its first day.
 */
export interface Occurrence {
  readonly occurredOn: string;
  readonly precision: Precision;
}

/** As people and programs write it: `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`. */
export const occurredOn = z.union([
  z.iso.date(),
  z.iso.datetime({ local: true, offset: false, precision: -1 }),
  z.templateLiteral([z.string().regex(/^\d{4}$/), '-', z.string().regex(/^(0[1-9]|1[0-2])$/)]),
]);

/** Normalises what `occurredOn` accepted. */
export const occurrenceOf = (written: string): Occurrence => {
  if (written.length === 7) return { occurredOn: `${written}-01`, precision: 'month' };
  return { occurredOn: written, precision: written.length === 10 ? 'day' : 'minute' };
};

/** The calendar day of an occurrence. */
export const dayOf = (occurredOn: string): string => occurredOn.slice(0, 10);
