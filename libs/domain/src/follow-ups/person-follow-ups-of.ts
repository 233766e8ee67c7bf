import type { Person } from '../person/person.state.js';
import type { PersonRuleId } from './rules.js';
import { seed, type FollowUpSeed } from './seed.js';

type Seeds = readonly FollowUpSeed<PersonRuleId>[];

/** § 72a SGB VIII asks for the certificate; that it is looked at anew after 5 years is indicator I07. */
const certificate = ({ certificate: shown, since, kinds }: Person): Seeds => {
  if (shown !== null) return [seed('certificate-expiring', shown.inspectedOn)];
  return kinds.includes('mentor') && since !== null ? [seed('certificate-missing', since)] : [];
};

const requests = ({ dataRequests }: Person): Seeds =>
  dataRequests.flatMap(({ article, receivedOn, dueOn, answeredOn }) =>
    answeredOn === null ? [seed('data-request', dueOn, { item: `${article} ${receivedOn}` })] : [],
  );

/** Everything that a person's own history will bring due. A certificate matters only in an open tandem with a minor. */
export const personFollowUpsOf = (person: Person): Seeds => {
  if (person.mergedInto !== null || person.erasedOn !== null) return [];
  const seeds = [...certificate(person), ...requests(person)];
  return [...new Map(seeds.map((each) => [`${each.rule} ${each.item}`, each])).values()];
};
