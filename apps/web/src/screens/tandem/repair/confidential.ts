import type { FieldView, RepairView, TimelineEntry } from '@tandemspur/contracts';

/** True when an entry holds, or held, a personal or safeguarding fact: it then takes two to withdraw it. */
export const takesTwo = (
  fields: readonly FieldView[],
  { details }: Pick<TimelineEntry, 'details'>,
  repairs: readonly Pick<RepairView, 'changes'>[],
): boolean => {
  const confidential = new Set(
    fields.filter((field) => field.class === 'S3' || field.class === 'S4').map(({ name }) => name),
  );
  const named = [...details, ...repairs.flatMap(({ changes }) => changes)];
  return named.some(({ field }) => confidential.has(field));
};
