import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { HistoryView } from '@tandemspur/contracts';
import type { Viewpoint } from '@tandemspur/domain';
import { tandemHistory } from '@tandemspur/read-models';
import { RecordedTandems } from './recorded-tandems.js';

export class TandemHistoryQuery extends Query<HistoryView> {
  constructor(
    readonly tandemId: string,
    readonly viewpoint: Viewpoint,
  ) {
    super();
  }
}

@QueryHandler(TandemHistoryQuery)
export class TandemHistoryHandler implements IQueryHandler<TandemHistoryQuery> {
  constructor(private readonly tandems: RecordedTandems) {}

  async execute({ tandemId, viewpoint }: TandemHistoryQuery): Promise<HistoryView> {
    return tandemHistory(this.tandems.dataSource, await this.tandems.read(tandemId), viewpoint);
  }
}
