import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { OverviewAtView } from '@tandemspur/contracts';
import { EventStore } from '@tandemspur/event-store';
import { EveryTandem, overviewAt, type OverviewRequest, type PageRequest } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';

/** Answered with undefined when nobody waits for the answer any more. */
export class OverviewAtQuery extends Query<OverviewAtView | undefined> {
  constructor(
    readonly request: OverviewRequest,
    readonly page: PageRequest,
    readonly signal: AbortSignal,
  ) {
    super();
  }
}

@QueryHandler(OverviewAtQuery)
export class OverviewAtHandler implements IQueryHandler<OverviewAtQuery> {
  private readonly every: EveryTandem;

  constructor(
    private readonly store: EventStore,
    private readonly dataSource: DataSource,
  ) {
    this.every = new EveryTandem(store, dataSource);
  }

  async execute({ request, page, signal }: OverviewAtQuery): Promise<OverviewAtView | undefined> {
    const ids = await this.every.ids(request.organisationId);
    const { store, dataSource } = this;
    return overviewAt({ store, dataSource }, ids, request, page, signal);
  }
}
