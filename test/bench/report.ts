import { isReached, type Finding, type Goal } from './benchmark.js';
import { type Figure } from './speed.js';

export interface Result {
  readonly goal: Goal;
  readonly finding: Finding;
}

export const jsonLine = ({ goal: { id, goal, better, unit }, finding: { value, detail } }: Result): string =>
  JSON.stringify({ id, value, goal, better, unit, detail });

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 3 });

const contenderLines = (detail: Finding['detail']): string[] =>
  Object.entries((detail['contenders'] ?? {}) as Readonly<Record<string, Figure>>).map(
    ([label, { median, min, max, unit }]) =>
      `       ${label.padEnd(22)} ${number(median).padStart(10)} ${unit} (${number(min)} to ${number(max)})`,
  );

const rest = (detail: Finding['detail']): string[] =>
  Object.entries(detail)
    .filter(([name]) => name !== 'contenders')
    .map(([name, value]) => `       ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);

/** For people: goal by goal, and last what was missed. */
export const table = (results: readonly Result[]): string => {
  const blocks = results.map(({ goal, finding: { value, detail } }) => {
    const sign = goal.better === 'higher' ? '≥' : '≤';
    const outcome = isReached(goal, value) ? 'reached' : 'MISSED';
    const figures = `${number(value)} ${goal.unit}, goal ${sign} ${number(goal.goal)}: ${outcome}`;
    return [`${goal.id}  ${goal.what}: ${figures}`, ...contenderLines(detail), ...rest(detail)].join('\n');
  });
  return [...blocks, summary(results)].join('\n\n');
};

/** One line: which goals were missed. */
export const summary = (results: readonly Result[]): string => {
  const missed = results.filter(({ goal, finding }) => !isReached(goal, finding.value));
  if (missed.length === 0) return 'Alle Ziele erreicht. / All goals reached.';
  const names = missed.map(({ goal, finding }) => `${goal.id} (${number(finding.value)} ${goal.unit})`);
  return `Verfehlt / missed: ${names.join(', ')}`;
};
