import { dayOf, safeguardingEvents } from '@tandemspur/contracts';
import { safeguardingDecider, type SafeguardingCase } from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import {
  safeguardingCasesEntity,
  safeguardingConcernsEntity,
  type SafeguardingCaseRow,
  type SafeguardingConcernRow,
} from './safeguarding.entities.js';

const caseRows = (
  case_id: string,
  { organisationId, state: { raised, closedOn } }: Owned<SafeguardingCase>,
): readonly SafeguardingCaseRow[] => {
  if (organisationId === null || raised === null) return [];
  return [
    {
      case_id,
      organisation_id: organisationId,
      tandem_id: raised.tandemId ?? null,
      opened_on: dayOf(raised.receivedAt),
      closed_on: closedOn,
    },
  ];
};

const concernRows = (
  case_id: string,
  { organisationId, state }: Owned<SafeguardingCase>,
  revision: bigint,
): readonly SafeguardingConcernRow[] => {
  if (organisationId === null || state.raised === null) return [];
  return [
    {
      case_id,
      organisation_id: organisationId,
      received_at: state.raised.receivedAt,
      closed_on: state.closedOn,
      facts: JSON.stringify(state),
      revision: String(revision),
    },
  ];
};

export const safeguardingProjection = defineProjection({
  name: 'safeguarding',
  version: 1,
  lanes: 1,
  events: safeguardingEvents,
  fold: owned(safeguardingDecider),
  tables: [
    stateTable(safeguardingCasesEntity, caseRows),
    stateTable(safeguardingConcernsEntity, concernRows),
  ],
});
