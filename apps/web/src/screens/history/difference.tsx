import { Skeleton } from '@mantine/core';
import { useDifferenceFrom, useHistoryAt, type Viewpoint } from '../../api/tandem-queries.js';
import { Glyph } from '../../ui/event/glyph.js';
import { glyphOf } from '../../ui/event/glyph-names.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { useText } from '../../ui/language/language.js';
import { differingRows } from './differing-rows.js';
import styles from './history.module.css';
import { StateRows } from './state-rows.js';
import { texts } from './texts.js';
import { useStateRows } from './use-state-rows.js';

interface DifferenceProps {
  readonly tandemId: string;
  readonly viewpoint: Viewpoint;
  /** Names of those whom the state at the viewpoint names. */
  readonly names: Readonly<Record<string, string>>;
}

/** What today shows otherwise than the viewpoint, sentence by sentence, and what came of it. */
export const Difference = ({ tandemId, viewpoint, names }: DifferenceProps) => {
  const t = useText();
  const stateRows = useStateRows();
  const { data, isPending, isError, error, refetch } = useDifferenceFrom(tandemId, viewpoint, true);
  const named = { ...names, ...useHistoryAt(tandemId, {}).data?.names };
  const changed = data ? differingRows(stateRows(data.stateFrom, named), stateRows(data.stateTo, named)) : [];
  return (
    <section aria-labelledby="difference" className={styles['panel']}>
      <h2 id="difference">{t(texts.difference)}</h2>
      {isPending && <Skeleton height={120} radius="md" />}
      {isError && !data && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className={styles['quiet']}>{t(texts.noDifference)}</p>}
      {changed.length > 0 && (
        <StateRows
          rows={changed.map(({ name, before, after }) => [name, t(texts.fromTo, { before, after })])}
        />
      )}
      {data && data.items.length > 0 && (
        <ol className={styles['sentences']}>
          {data.items.map(({ eventId, type, sentence }) => (
            <li key={eventId}>
              <Glyph name={glyphOf(type, undefined)} />
              <p>{t(sentence)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
