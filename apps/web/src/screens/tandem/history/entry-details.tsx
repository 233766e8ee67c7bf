import type { FieldView, TimelineEntry } from '@tandemspur/contracts';
import { useCatalogue } from '../../../api/queries.js';
import { useText } from '../../../ui/language/language.js';
import styles from './history.module.css';
import { texts } from './texts.js';

type Detail = TimelineEntry['details'][number];

/** Fields whose words need no label beside them. */
const selfEvident = new Set([
  'durationMinutes',
  'mode',
  'activity',
  'severity',
  'category',
  'outcome',
  'title',
  'block',
]);

/** What the page says already: the two, the day, and ids that mean nothing to people. */
const isSaid = (field: FieldView | undefined, name: string): boolean =>
  (field?.kind === 'reference' && ['mentor', 'mentee', 'conflict', 'tandem'].includes(field.to ?? '')) ||
  ['endedOn', 'effectiveOn'].includes(name);

const isProse = (field: FieldView | undefined, name: string): boolean =>
  field?.kind === 'text' && name !== 'title';

/** A whole number without a unit means little without its scale. */
const isRating = (field: FieldView | undefined): boolean =>
  field?.kind === 'integer' && field.unit === undefined && field.max !== undefined;

/** The fields of an event in words; what somebody has written stands apart as a quotation. */
export const EntryDetails = ({ entry }: { readonly entry: TimelineEntry }) => {
  const t = useText();
  const definition = useCatalogue().data?.events.find(({ type }) => type === entry.type);
  const fieldOf = ({ field }: Detail) => definition?.fields.find(({ name }) => name === field);
  const told = entry.details.filter((detail) => !isSaid(fieldOf(detail), detail.field));
  const prose = told.filter((detail) => isProse(fieldOf(detail), detail.field));
  const facts = told.filter((detail) => !prose.includes(detail));
  return (
    <>
      {facts.length > 0 && (
        <ul className={styles['facts']}>
          {facts.map((detail) => (
            <li key={detail.field}>
              {!selfEvident.has(detail.field) && <span className={styles['quiet']}>{t(detail.label)}: </span>}
              {isRating(fieldOf(detail))
                ? t(texts.outOf, { value: t(detail.text), max: String(fieldOf(detail)?.max) })
                : t(detail.text)}
            </li>
          ))}
        </ul>
      )}
      {prose.map((detail) => (
        <blockquote key={detail.field} className={styles['note']}>
          {t(detail.text)}
        </blockquote>
      ))}
    </>
  );
};
