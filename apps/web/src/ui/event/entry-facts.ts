import type { FieldView, TimelineEntry } from '@tandemspur/contracts';

type Detail = TimelineEntry['details'][number];

/** One field of an event and how it is told. */
export interface Told {
  readonly detail: Detail;
  /** Its words need their label beside them. */
  readonly labelled: boolean;
  /** The scale of a rating, which means little without it. */
  readonly outOf: number | undefined;
}

/** Ids of these mean nothing to people; what they stand for is told elsewhere on the page. */
const withoutName: ReadonlySet<string> = new Set([
  'conflict',
  'goal',
  'tandem',
  'event',
  'grant',
  'funding',
  'report',
  'data-request',
  'programme',
]);

/** The two, whom the page is about. */
const ofPair: ReadonlySet<string> = new Set(['mentorId', 'menteeId']);

/** Options that name somebody: who it is says little without what they did. */
const somebody: ReadonlySet<string> = new Set(['mentor', 'mentee', 'quality_manager']);
/** Options that say nothing by themselves. */
const vague: ReadonlySet<unknown> = new Set(['other', 'unknown', 'none', 'private']);

const longestRating = 10;
/** Shorter texts are numbers of versions and the like. */
const shortestProse = 200;

const isSaid = ({ kind, to = '' }: FieldView, { field, value }: Detail, entry: TimelineEntry): boolean =>
  (kind === 'reference' && (withoutName.has(to) || ofPair.has(field))) ||
  (kind === 'day' && value === entry.occurredOn.slice(0, 10));

/** Somebody's own words; a title heads them. */
const isProse = ({ kind, max = 0 }: FieldView, name: string): boolean =>
  kind === 'text' && max >= shortestProse && name !== 'title';

const sameOptions = (one: FieldView, other: FieldView): boolean =>
  one.options !== undefined &&
  one.options.map(({ value }) => value).join() === other.options?.map(({ value }) => value).join();

const needsLabel = (field: FieldView, { value, field: name }: Detail, all: readonly FieldView[]): boolean => {
  if (field.kind === 'integer') return field.unit !== 'minutes';
  if (field.kind === 'text') return name !== 'title';
  if (field.kind !== 'choice') return true;
  const twice = all.some((other) => other !== field && sameOptions(field, other));
  return twice || vague.has(value) || (field.options ?? []).some((option) => somebody.has(option.value));
};

const isRating = ({ kind, unit, many, max }: FieldView): boolean =>
  kind === 'integer' && unit === undefined && !many && max !== undefined && max <= longestRating;

/**
 * What of an event's fields is worth telling: short facts, and what somebody has written.
 *
 * @param fields of the event's type, as the catalogue has them; a field that it does not have is a labelled fact
 */
export const factsOf = (
  entry: TimelineEntry,
  fields: readonly FieldView[],
): { readonly facts: readonly Told[]; readonly prose: readonly Detail[] } => {
  const fieldOf = ({ field }: Detail) => fields.find(({ name }) => name === field);
  const told = entry.details.filter((detail) => {
    const field = fieldOf(detail);
    return field === undefined || !isSaid(field, detail, entry);
  });
  const prose = told.filter((detail) => {
    const field = fieldOf(detail);
    return field !== undefined && isProse(field, detail.field);
  });
  const facts = told
    .filter((detail) => !prose.includes(detail))
    .map((detail) => {
      const field = fieldOf(detail);
      return {
        detail,
        labelled: field === undefined || needsLabel(field, detail, fields),
        outOf: field !== undefined && isRating(field) ? field.max : undefined,
      };
    });
  return { facts, prose };
};
