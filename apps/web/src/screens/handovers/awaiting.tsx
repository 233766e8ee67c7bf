import { useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../ui/icon.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { Empty, Panel } from '../../ui/page/page.js';
import { usePairName } from '../../ui/tandem/pair.js';
import { BriefingLinks } from './briefing-links.js';
import { BulkForm } from './bulk-form.js';
import { BulkProgress } from './bulk-progress.js';
import styles from './handovers.module.css';
import { reasons, texts } from './texts.js';
import { useBulkHandover, type Awaiting as AwaitingTandem } from './use-bulk-handover.js';

interface RowProps {
  readonly tandem: AwaitingTandem;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
}

const Row = ({ tandem, chosen, disabled, onToggle }: RowProps) => {
  const t = useText();
  const { language } = useLanguage();
  const pair = usePairName()(tandem);
  const { tandemId, coordinator, since, reason } = tandem;
  return (
    <li className={styles['row']}>
      <label className={styles['choice']}>
        <input type="checkbox" checked={chosen} disabled={disabled} onChange={onToggle} />
        <span className="sr-only">{pair}</span>
      </label>
      <div className={styles['text']}>
        <Link href={`/tandems/${tandemId}`} className={styles['pair']}>
          {pair}
        </Link>
        <p className={styles['quiet']}>
          {t(reasons[reason], { name: coordinator?.name ?? t(texts.unknown) })}
          {since !== null && `, ${t(texts.since, { day: formatDay(language, since) })}`}
        </p>
      </div>
      <div className={styles['links']}>
        <BriefingLinks pair={tandem} />
      </div>
    </li>
  );
};

/** Tandems that nobody looks after, and how they are handed over together. */
export const Awaiting = ({ awaiting }: { readonly awaiting: readonly AwaitingTandem[] }) => {
  const t = useText();
  const bulk = useBulkHandover();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const running = bulk.run?.state === 'running';
  const done = new Set(running ? bulk.run?.done : []);
  const waiting = awaiting.filter(({ tandemId }) => !done.has(tandemId));
  const selected = waiting.filter(({ tandemId }) => chosen.has(tandemId));
  const toggle = (id: string): void => {
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  };
  return (
    <Panel title={`${t(texts.awaiting)} (${String(waiting.length)})`} hint={t(texts.awaitingHint)}>
      <BulkProgress run={bulk.run} onStop={bulk.stop} />
      {waiting.length === 0 && (
        <Empty>
          <Icon name="check" /> {t(texts.noneAwaiting)}
        </Empty>
      )}
      {waiting.length > 0 && (
        <>
          <ul className={styles['rows']}>
            <li className={styles['row']}>
              <label className={styles['choice']}>
                <input
                  type="checkbox"
                  checked={selected.length === waiting.length}
                  disabled={running}
                  onChange={() => {
                    const all = selected.length === waiting.length;
                    setChosen(new Set(all ? [] : waiting.map(({ tandemId }) => tandemId)));
                  }}
                />
                <span>{t(texts.all)}</span>
              </label>
            </li>
            {waiting.map((tandem) => (
              <Row
                key={tandem.tandemId}
                tandem={tandem}
                chosen={chosen.has(tandem.tandemId)}
                disabled={running}
                onToggle={() => {
                  toggle(tandem.tandemId);
                }}
              />
            ))}
          </ul>
          <BulkForm
            count={selected.length}
            running={running}
            onStart={(to) => void bulk.start(selected, to)}
          />
        </>
      )}
    </Panel>
  );
};
