import type { ConcernDetail, ConcernView } from '@tandemspur/contracts';
import {
  assessedOn,
  caseStatusOf,
  concernActions,
  hoursBetween,
  hoursToAssessment,
  type SafeguardingCase,
} from '@tandemspur/domain';
import type { DataSource } from 'typeorm';
import { safeguardingConcernsEntity, type SafeguardingConcernRow } from './safeguarding.entities.js';

type Raised = NonNullable<SafeguardingCase['raised']>;

interface Told {
  readonly row: SafeguardingConcernRow;
  readonly concern: SafeguardingCase;
  readonly raised: Raised;
}

const toldIn = (row: SafeguardingConcernRow): readonly Told[] => {
  const concern = JSON.parse(row.facts) as SafeguardingCase;
  return concern.raised === null ? [] : [{ row, concern, raised: concern.raised }];
};

const viewOf = ({ row, concern, raised }: Told, now: string): ConcernView => ({
  id: row.case_id,
  status: caseStatusOf(concern),
  urgency: raised.urgency,
  tandemId: raised.tandemId ?? null,
  receivedAt: raised.receivedAt,
  ageHours: hoursBetween(raised.receivedAt, concern.closedOn ?? now),
  hoursToAssessment: hoursToAssessment(concern),
  assessedOn: assessedOn(concern),
  closedOn: concern.closedOn,
});

/**
 * The safeguarding concerns of an organisation, open ones first, then the one that was received earliest.
 *
 * @param now the organisation's wall clock, `YYYY-MM-DDTHH:mm`.
 */
export const listConcerns = async (
  dataSource: DataSource,
  organisationId: string,
  now: string,
): Promise<readonly ConcernView[]> => {
  const rows = await dataSource.getRepository(safeguardingConcernsEntity).find({
    where: { organisation_id: organisationId },
    order: {
      closed_on: { direction: 'DESC', nulls: 'FIRST' },
      received_at: 'ASC',
      case_id: 'ASC',
    },
  });
  return rows.flatMap(toldIn).map((told) => viewOf(told, now));
};

/** One concern with everything that was said, if the organisation has it. */
export const findConcern = async (
  dataSource: DataSource,
  organisationId: string,
  caseId: string,
  now: string,
): Promise<ConcernDetail | undefined> => {
  const row = await dataSource
    .getRepository(safeguardingConcernsEntity)
    .findOneBy({ case_id: caseId, organisation_id: organisationId });
  const [told] = row ? toldIn(row) : [];
  if (!told) return undefined;
  const { concern, raised } = told;
  return {
    ...viewOf(told, now),
    channel: raised.channel,
    online: raised.online,
    text: raised.text,
    assessments: concern.assessments.map(({ at, method, expertConsulted }) => ({
      on: at,
      method,
      expertConsulted,
    })),
    referrals: concern.referrals.map(({ at, to, measures }) => ({ on: at, to, measures: measures ?? null })),
    closingMeasures: concern.closingMeasures,
    actions: [...concernActions(concern)],
    revision: told.row.revision,
  };
};
