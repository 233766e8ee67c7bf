import { gatheringEvents } from '@tandemspur/contracts';
import { gatheringDecider, type Gathering } from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import { gatheringsEntity, type GatheringRow } from './gatherings.entity.js';

const rowsOf = (
  gathering_id: string,
  { organisationId, state: { held, heldOn, personIds } }: Owned<Gathering>,
  revision: bigint,
): readonly GatheringRow[] => {
  if (organisationId === null || held === null || heldOn === null) return [];
  return [
    {
      gathering_id,
      organisation_id: organisationId,
      kind: held.kind,
      title: held.title,
      mode: held.mode,
      duration_minutes: held.durationMinutes,
      programme_id: held.programmeId ?? null,
      held_on: heldOn,
      people: JSON.stringify(personIds),
      attendance: personIds.length,
      revision: String(revision),
    },
  ];
};

export const gatheringsProjection = defineProjection({
  name: 'gatherings',
  version: 1,
  lanes: 1,
  events: gatheringEvents,
  fold: owned(gatheringDecider),
  tables: [stateTable(gatheringsEntity, rowsOf)],
});
