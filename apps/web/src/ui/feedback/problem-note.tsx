import type { ProblemView } from '@tandemspur/contracts';
import { useText } from '../language/language.js';
import { Note } from './note.js';
import { texts } from './texts.js';

interface ProblemNoteProps {
  readonly problem: ProblemView;
  /** Fields that show their own message. */
  readonly fields: ReadonlySet<string>;
}

/** Why a command was not taken, in words; messages of fields that the form does not show stand here too. */
export const ProblemNote = ({ problem, fields }: ProblemNoteProps) => {
  const t = useText();
  if (problem.code === 'stale-revision') {
    return (
      <Note title={t(texts.staleTitle)} tone="calm">
        <p>{t(texts.stale)}</p>
      </Note>
    );
  }
  const errors = problem.errors ?? [];
  const detail = t(problem.messages.detail);
  const atFields = errors.filter(({ pointer }) => fields.has(pointer.split('/')[1] ?? ''));
  const elsewhere = errors.filter((error) => !atFields.includes(error) && t(error.message) !== detail);
  const saidAtField = atFields.some(({ message }) => t(message) === detail);
  const uncertain = problem.status === 0 || problem.status >= 500;
  return (
    <Note title={t(problem.messages.title)}>
      {!saidAtField && <p>{detail}</p>}
      {elsewhere.map((error) => (
        <p key={error.pointer}>{t(error.message)}</p>
      ))}
      <p>{t(uncertain ? texts.keptUncertain : texts.kept)}</p>
    </Note>
  );
};
