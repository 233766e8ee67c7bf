import { Button } from '@mantine/core';
import { Note } from '../../ui/feedback/note.js';
import { useText } from '../../ui/language/language.js';
import { usePairName } from '../../ui/tandem/pair.js';
import styles from './handovers.module.css';
import { texts } from './texts.js';
import type { useBulkHandover } from './use-bulk-handover.js';

interface BulkProgressProps {
  readonly run: ReturnType<typeof useBulkHandover>['run'];
  readonly onStop: () => void;
}

/** How far it has come, how to stop it, and what could not be handed over and why. */
export const BulkProgress = ({ run, onStop }: BulkProgressProps) => {
  const t = useText();
  const pairName = usePairName();
  if (run === undefined) return null;
  const { done, total, failures, state } = run;
  const words = t(texts.progress, { done: done.length, total });
  return (
    <div className={styles['progress']}>
      <p role="status">{words}</p>
      {state === 'running' && (
        <>
          <progress value={done.length + failures.length} max={total} aria-label={words} />
          <Button variant="default" size="md" onClick={onStop}>
            {t(texts.stop)}
          </Button>
        </>
      )}
      {state === 'stopped' && <p>{t(texts.stopped)}</p>}
      {failures.length > 0 && (
        <Note title={t(texts.failed)}>
          {failures.map(({ tandem, problem }) => (
            <p key={tandem.tandemId}>
              {t(texts.failure, { pair: pairName(tandem), reason: t(problem.messages.detail) })}
            </p>
          ))}
        </Note>
      )}
    </div>
  );
};
