import { tandemEvents } from '@tandemspur/contracts';
import {
  evolveTandem,
  foldsInAnyOrder,
  followUpsOf,
  isOpen,
  noTandem,
  type Tandem,
} from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import { followUpsEntity, noProgramme, openRule, type FollowUpRow } from './follow-ups.entity.js';

/** A row for each follow-up of a tandem, and one that says that it is open. */
const rowsOf = (
  tandem_id: string,
  { state: tandem, organisationId }: Owned<Tandem>,
): readonly FollowUpRow[] => {
  const { mentorId, menteeId, coordinatorId, coverId, programmeId } = tandem;
  if (organisationId === null || mentorId === null || menteeId === null) return [];
  const whose = {
    tandem_id,
    organisation_id: organisationId,
    programme_id: programmeId ?? noProgramme,
    mentor_id: mentorId,
    mentee_id: menteeId,
    coordinator_id: coordinatorId,
    cover_id: coverId,
  };
  const open = isOpen(tandem) ? [{ ...whose, rule: openRule, item: '', base_on: null, params: '{}' }] : [];
  const seeds = followUpsOf(tandem).map(({ rule, item, baseOn, params }) => ({
    ...whose,
    ...{ rule, item, base_on: baseOn, params: JSON.stringify(params) },
  }));
  return [...open, ...seeds];
};

export const followUpsProjection = defineProjection({
  name: 'follow-ups',
  version: 1,
  lanes: 2,
  events: tandemEvents,
  fold: { ...owned({ initial: noTandem, evolve: evolveTandem }), inAnyOrder: foldsInAnyOrder },
  tables: [stateTable(followUpsEntity, rowsOf)],
});
