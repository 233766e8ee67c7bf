import type { BriefingView } from '@tandemspur/contracts';
import { tandemOverviewEntity } from '../tandem-overview/tandem-overview.entity.js';
import { tandemBriefing, type BriefingRequest, type BriefingSources } from './tandem-briefing.js';

/** The briefings on every tandem of a coordinator that has not ended, read one after the other. */
export async function* briefingsOfCoordinator(
  sources: BriefingSources,
  { coordinatorId, ...request }: Omit<BriefingRequest, 'tandemId'> & { readonly coordinatorId: string },
): AsyncIterable<BriefingView> {
  const rows = await sources.dataSource
    .createQueryBuilder(tandemOverviewEntity, 't')
    .select('t.tandem_id', 'id')
    .where('t.organisation_id = :organisationId and t.coordinator_id = :coordinatorId', {
      organisationId: request.organisationId,
      coordinatorId,
    })
    .andWhere(`t.status not in ('ended', 'declined')`)
    .orderBy('t.urgency')
    .addOrderBy('t.tandem_id')
    .getRawMany<{ id: string }>();
  for (const { id } of rows) {
    const briefing = await tandemBriefing(sources, { ...request, tandemId: id });
    if (briefing) yield briefing;
  }
}
