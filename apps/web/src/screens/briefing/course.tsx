import type { BriefingView } from '@tandemspur/contracts';
import { counted } from '../../ui/language/plural.js';
import styles from './briefing.module.css';
import { Part, Points } from './facts.js';
import { useTelling } from './telling.js';
import { days, texts } from './texts.js';

interface PartProps {
  readonly briefing: BriefingView;
}

type Conflict = BriefingView['openConflicts'][number];

export const ToDo = ({ briefing: { followUps, awaited } }: PartProps) => {
  const { t, day } = useTelling();
  return (
    <Part id="to-do" title={t(texts.toDo)}>
      <Points
        of={followUps}
        none={t(texts.nothingToDo)}
        item={({ rule, label, reason, dueOn, standing }) => (
          <li key={`${rule} ${dueOn} ${reason.en}`}>
            <strong>{t(label)}</strong>: {t(texts[standing])}
            {standing !== 'at_risk' && `, ${t(texts.by, { day: day(dueOn) })}`}
            <p className={styles['quiet']}>{t(reason)}</p>
          </li>
        )}
      />
      {awaited.length > 0 && (
        <>
          <h3>{t(texts.awaited)}</h3>
          <ul className={styles['points']}>
            {awaited.map(({ kind, on }) => (
              <li key={`${kind.value} ${on ?? ''}`}>
                {t(kind.label)}
                {on !== null && `: ${day(on)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
};

export const OpenGoals = ({ briefing: { goals } }: PartProps) => {
  const { t, day } = useTelling();
  return (
    <Part id="goals" title={t(texts.goals)}>
      <Points
        of={goals}
        none={t(texts.noGoals)}
        item={({ goalId, domain, text, setOn, dueOn, scale }) => (
          <li key={goalId}>
            {text}
            <p className={styles['quiet']}>
              {[
                t(domain.label),
                t(texts.setOn, { day: day(setOn) }),
                ...(dueOn === null ? [] : [t(texts.by, { day: day(dueOn) })]),
                ...(scale === null ? [] : [t(texts.progress, { scale })]),
              ].join(', ')}
            </p>
          </li>
        )}
      />
    </Part>
  );
};

const ConflictPoint = ({ conflict }: { readonly conflict: Conflict }) => {
  const { t, language, day } = useTelling();
  const { category, severity, notedOn, escalatedOn, resolvedOn, outcome, note, resolution } = conflict;
  const course = [
    resolvedOn === null
      ? t(texts.open, { day: day(notedOn) })
      : t(texts.settled, { from: day(notedOn), to: day(resolvedOn) }),
    ...(conflict.days === null ? [] : [counted(language, days, conflict.days)]),
    ...(escalatedOn === null ? [] : [t(texts.escalated, { day: day(escalatedOn) })]),
    ...(outcome === null ? [] : [t(outcome.label)]),
  ];
  return (
    <li>
      <strong>{t(texts.conflict, { category: t(category.label), severity: t(severity.label) })}</strong>:{' '}
      {course.join(', ')}
      {[note, resolution].map(
        (words, index) =>
          words !== null && <blockquote key={index === 0 ? 'note' : 'end'}>{words}</blockquote>,
      )}
    </li>
  );
};

export const Conflicts = ({ briefing: { openConflicts, settledConflicts } }: PartProps) => {
  const { t } = useTelling();
  return (
    <Part id="conflicts" title={t(texts.conflicts)}>
      <Points
        of={[...openConflicts, ...settledConflicts]}
        none={t(texts.noConflicts)}
        item={(conflict) => <ConflictPoint key={conflict.conflictId} conflict={conflict} />}
      />
    </Part>
  );
};

export const Tone = ({ briefing: { tone } }: PartProps) => {
  const { t, day } = useTelling();
  return (
    <Part id="tone" title={t(texts.tone)}>
      <Points
        of={tone}
        none={t(texts.noTone)}
        item={({ on, source, who, value, text }) => (
          <li key={`${on} ${source.value} ${who.map((each) => each.value).join()} ${text ?? ''}`}>
            {day(on)}, {t(source.label)}: {who.map(({ label }) => t(label)).join(', ')}
            {value !== null && ` (${t(texts.value, { value })})`}
            {text !== null && <blockquote>{text}</blockquote>}
          </li>
        )}
      />
    </Part>
  );
};

/** Only where there were any. */
export const Pauses = ({ briefing: { pauses } }: PartProps) => {
  const { t, day, span } = useTelling();
  if (pauses.length === 0) return null;
  return (
    <Part id="pauses" title={t(texts.pauses)}>
      <ul className={styles['points']}>
        {pauses.map(({ from, until, expectedUntil, reason }) => (
          <li key={from}>
            {span(from, until)}, {t(reason.label)}
            {until === null &&
              expectedUntil !== null &&
              `, ${t(texts.expected, { day: day(expectedUntil) })}`}
          </li>
        ))}
      </ul>
    </Part>
  );
};
