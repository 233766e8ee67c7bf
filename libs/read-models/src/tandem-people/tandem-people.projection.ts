import { tandemEvents } from '@tandemspur/contracts';
import { evolveTandem, foldsInAnyOrder, noTandem, openEnding, type Tandem } from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import { tandemPeopleEntity, type TandemPerson } from './tandem-people.entity.js';

type Part = Pick<TandemPerson, 'person_id' | 'role' | 'from_on' | 'until_on'>;

const partsOf = (tandem: Tandem): readonly Part[] => {
  const times = { from_on: tandem.matchedOn, until_on: openEnding(tandem)?.endedOn ?? tandem.declinedOn };
  const pair = [
    { person_id: tandem.mentorId, role: 'mentor', ...times },
    { person_id: tandem.menteeId, role: 'mentee', ...times },
  ] as const;
  return [
    ...pair.flatMap(({ person_id, ...rest }) => (person_id === null ? [] : [{ person_id, ...rest }])),
    ...tandem.coMentors.map(({ personId, from, until }) => ({
      person_id: personId,
      role: 'co_mentor' as const,
      from_on: from,
      until_on: until,
    })),
  ];
};

const rowsOf = (tandem_id: string, { organisationId, state }: Owned<Tandem>): readonly TandemPerson[] =>
  organisationId === null
    ? []
    : partsOf(state).map((part, entry) => ({ tandem_id, entry, organisation_id: organisationId, ...part }));

export const tandemPeopleProjection = defineProjection({
  name: 'tandem-people',
  version: 1,
  lanes: 2,
  events: tandemEvents,
  fold: { ...owned({ initial: noTandem, evolve: evolveTandem }), inAnyOrder: foldsInAnyOrder },
  tables: [stateTable(tandemPeopleEntity, rowsOf)],
});
