import type { ProjectionView } from '@tandemspur/contracts';
import { useLanguage, useText } from '../../ui/language/language.js';
import { formatNumber } from '../../ui/language/plural.js';
import styles from './operations.module.css';
import { technicalTexts as texts } from './technical-texts.js';

type Entry = readonly [label: string, value: string];

const unknown = '–';

const useEntries = (): ((projection: ProjectionView) => readonly Entry[]) => {
  const t = useText();
  const { language } = useLanguage();
  const number = (value: number | null): string =>
    value === null ? unknown : formatNumber(language, Math.round(value * 10) / 10);

  const proofOf = ({ lastProof: proof }: ProjectionView): Entry[] => {
    if (proof === null) return [];
    const { expected, applied, parked, skipped, position } = proof;
    const numbers = { expected, applied, parked, skipped };
    const places = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, number(value)]));
    return [[t(texts.proof), t(texts.proofValue, { ...places, position })]];
  };

  const buildOf = ({ building }: ProjectionView): Entry[] => {
    if (building === null) return [];
    const { version, phase, done, total } = building;
    const places = { version, phase: phase ?? unknown, done: number(done), total: number(total) };
    return [[t(texts.build), t(texts.buildValue, places)]];
  };

  const lanesOf = ({ lanes }: ProjectionView): Entry[] =>
    lanes.map(({ lane, position, applied, rate, lastBatch, owner }) => [
      t(texts.lane, { lane }),
      t(texts.laneValue, {
        position: position || unknown,
        applied: number(applied),
        rate: number(rate),
        batch: number(lastBatch),
        owner: owner ?? t(texts.nobody),
      }),
    ]);

  return (projection) => {
    const { name, version, live, previous, position, lagEvents, lagSeconds } = projection;
    const { parkedKeys, parkedEvents } = projection;
    return [
      [t(texts.name), name],
      [
        t(texts.version),
        [version, live?.version, previous?.version].map((each) => each ?? unknown).join(' / '),
      ],
      [t(texts.position), position || unknown],
      [t(texts.lag), t(texts.lagValue, { events: number(lagEvents), seconds: number(lagSeconds) })],
      [t(texts.parked), t(texts.parkedValue, { keys: number(parkedKeys), events: number(parkedEvents) })],
      ...buildOf(projection),
      ...proofOf(projection),
      ...lanesOf(projection),
    ];
  };
};

/** What an operator asks for, folded away. */
export const TechnicalDetails = ({ projection }: { readonly projection: ProjectionView }) => {
  const t = useText();
  const entriesOf = useEntries();
  return (
    <details className={styles['details']}>
      <summary>{t(texts.details)}</summary>
      <dl>
        {entriesOf(projection).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
