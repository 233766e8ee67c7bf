import { dayOf, type Occurrence } from '@tandemspur/contracts';
import { dayLabel } from '../problems/fill-text.js';
import { importProblem, type ImportProblem } from '../problems/findings.js';
import type { Plan } from './plan.js';
import type { TandemRow } from '../read/read-tandems.js';
import { endingOfWords, type EndingWords } from '../read/vocabulary.js';

/** The same day of a later month; beyond a shorter month's end, the days that are left over count on. */
const monthsLater = (day: string, months: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};

const asAgreed: ReadonlySet<EndingWords['reason']> = new Set(['term_reached', 'goals_achieved']);

/**
 * The ending, with the words of its reason as a key moment: the named reasons do not hold all of them. It was
 * planned when the agreed term had passed or the reason says so.
 */
export const planEnding = (
  tandem: TandemRow,
  termMonths: number,
  asOf: Occurrence,
  plan: Plan,
): readonly ImportProblem[] => {
  const problems: ImportProblem[] = [];
  const { ended, matched, reason: words } = tandem;
  if (tandem.status === 'paused') {
    problems.push(
      importProblem('pause-start', tandem.place('status'), { asOf: dayLabel(dayOf(asOf.occurredOn)) }),
    );
  }
  if (ended) {
    const known = endingOfWords(words);
    const { reason, initiatedBy } = known ?? { reason: 'other', initiatedBy: 'mutual' };
    const endedOn = dayOf(ended.occurredOn);
    const fulfilled = endedOn >= monthsLater(dayOf(matched.occurredOn), termMonths);
    const kind = fulfilled || asAgreed.has(reason) ? 'planned' : 'premature';
    plan(
      {
        type: 'TandemEnded',
        data: { endedOn, kind, reason, initiatedBy, formalClosing: false, rematchWanted: false },
      },
      ended,
      tandem.place('endedOn'),
    );
    problems.push(importProblem('ending-details', tandem.place('endedOn')));
    if (words === '') problems.push(importProblem('reason-missing', tandem.place('reason')));
    else if (!known) problems.push(importProblem('reason-not-mapped', tandem.place('reason')));
  }
  if (words !== '') {
    const data = { block: 'abschluss', title: 'Grund des Endes laut Liste', text: words } as const;
    plan({ type: 'KeyMomentNoted', data }, ended ?? asOf, tandem.place('reason'), `Grund: ${words}`);
  }
  return problems;
};
