import { Button } from '@mantine/core';
import type { ProjectionView } from '@tandemspur/contracts';
import { useChangeState } from '../../api/operations.js';
import { problemFrom } from '../../api/http.js';
import { Note } from '../../ui/feedback/note.js';
import { Icon } from '../../ui/icon.js';
import { formatInstant } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import styles from './operations.module.css';
import { statementsOf } from './state-in-words.js';
import { TechnicalDetails } from './technical-details.js';
import { texts } from './texts.js';
import { useViewName } from './view-name.js';

interface ProjectionProps {
  readonly projection: ProjectionView;
}

const Proof = ({ projection: { lastProof } }: ProjectionProps) => {
  const t = useText();
  const { language } = useLanguage();
  if (lastProof === null) return <p className={styles['quiet']}>{t(texts.notProven)}</p>;
  const when = formatInstant(language, lastProof.provenAt);
  return lastProof.complete ? (
    <p className={styles['quiet']}>{t(texts.complete, { when })}</p>
  ) : (
    <p className={styles['statement']} data-tone="alert">
      <Icon name="alert" />
      {t(texts.incomplete, { when })}
    </p>
  );
};

const PauseOrResume = ({ projection: { name, state } }: ProjectionProps) => {
  const t = useText();
  const viewName = useViewName();
  const change = useChangeState();
  const action = state === 'running' ? 'pause' : 'resume';
  const { title, detail } = problemFrom(change.error).messages;
  return (
    <>
      <Button
        variant="default"
        size="md"
        loading={change.isPending}
        aria-label={`${t(texts[action])}: ${viewName(name)}`}
        onClick={() => {
          change.mutate({ name, action });
        }}
      >
        {t(texts[action])}
      </Button>
      {change.isError && (
        <Note title={t(title)}>
          <p>{t(detail)}</p>
        </Note>
      )}
    </>
  );
};

/** One projection: in plain words first, exactly below. */
export const ProjectionItem = ({ projection }: ProjectionProps) => {
  const t = useText();
  const viewName = useViewName();
  const { name, reason, building } = projection;
  return (
    <li>
      <div className={styles['row']}>
        <div>
          <h3>{viewName(name)}</h3>
          {statementsOf(projection).map(({ tone, icon, text }) => (
            <p key={text.en} className={styles['statement']} data-tone={tone}>
              <Icon name={icon} />
              {t(text)}
            </p>
          ))}
          {reason !== null && <p className={styles['quiet']}>{t(texts.reason, { reason })}</p>}
          {building !== null && building.error !== null && (
            <p className={styles['quiet']}>{t(texts.buildFailed, { error: building.error })}</p>
          )}
          <Proof projection={projection} />
        </div>
        <PauseOrResume projection={projection} />
      </div>
      <TechnicalDetails projection={projection} />
    </li>
  );
};
