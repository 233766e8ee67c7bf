import type { TimelineEntry } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import { useText } from '../language/language.js';
import { factsOf } from './entry-facts.js';
import styles from './entry.module.css';
import { texts } from './entry-texts.js';

/** The fields of an event in words; what somebody has written stands apart as a quotation. */
export const EntryDetails = ({ entry }: { readonly entry: TimelineEntry }) => {
  const t = useText();
  const definition = useCatalogue().data?.events.find(({ type }) => type === entry.type);
  const { facts, prose } = factsOf(entry, definition?.fields ?? []);
  return (
    <>
      {facts.length > 0 && (
        <ul className={styles['facts']}>
          {facts.map(({ detail, labelled, outOf }) => (
            <li key={detail.field}>
              {labelled && <span className={styles['quiet']}>{t(detail.label)}: </span>}
              {outOf === undefined
                ? t(detail.text)
                : t(texts.outOf, { value: t(detail.text), max: String(outOf) })}
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
