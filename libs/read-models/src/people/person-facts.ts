import { describeProblem, type MissingView } from '@tandemspur/contracts';
import { menteeClearance, mentorClearance, nobody, type ClearanceGap, type Person } from '@tandemspur/domain';
import type { PersonRow } from './people.entity.js';

/** The state that a row was made from; what an older row does not say is not known. */
export const factsOf = ({ facts }: Pick<PersonRow, 'facts'>): Person => ({
  ...nobody,
  ...(JSON.parse(facts) as Partial<Person>),
});

/** What is missing on `today` (`YYYY-MM-DD`) before a first meeting with a minor; nothing for guardians. */
export const missingOf = (person: Person, today: string): readonly ClearanceGap[] => {
  if (person.kind === 'mentor') return mentorClearance(person, today);
  return person.kind === 'mentee' ? menteeClearance(person, today) : [];
};

/** The same in words. */
export const missingViews = (person: Person, today: string): MissingView[] =>
  missingOf(person, today).map(({ code, params }) => {
    const { title, detail } = describeProblem(code, params);
    return { code, title, detail };
  });
