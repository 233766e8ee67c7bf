import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { HistoryDifferenceView } from '@tandemspur/contracts';
import type { Viewpoint } from '@tandemspur/domain';
import { tandemDifference } from '@tandemspur/read-models';
import { Organisation } from '@tandemspur/runtime';
import { RecordedTandems } from './recorded-tandems.js';

export class HistoryDifferenceQuery extends Query<HistoryDifferenceView> {
  constructor(
    readonly tandemId: string,
    readonly from: Viewpoint,
    readonly to: Viewpoint,
  ) {
    super();
  }
}

@QueryHandler(HistoryDifferenceQuery)
export class HistoryDifferenceHandler implements IQueryHandler<HistoryDifferenceQuery> {
  constructor(
    private readonly tandems: RecordedTandems,
    private readonly organisation: Organisation,
  ) {}

  async execute({ tandemId, from, to }: HistoryDifferenceQuery): Promise<HistoryDifferenceView> {
    const tandem = await this.tandems.read(tandemId);
    return tandemDifference(this.tandems.dataSource, tandem, this.organisation.timeZone, from, to);
  }
}
