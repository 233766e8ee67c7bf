import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { KeyMomentsView } from '@tandemspur/contracts';
import { EventStore } from '@tandemspur/event-store';
import { tandemKeyMoments } from '@tandemspur/read-models';
import { Problem } from '../http/problem.js';

export class KeyMomentsQuery extends Query<KeyMomentsView> {
  constructor(
    readonly organisationId: string,
    readonly tandemId: string,
  ) {
    super();
  }
}

@QueryHandler(KeyMomentsQuery)
export class KeyMomentsHandler implements IQueryHandler<KeyMomentsQuery> {
  constructor(private readonly store: EventStore) {}

  async execute({ organisationId, tandemId }: KeyMomentsQuery): Promise<KeyMomentsView> {
    const moments = await tandemKeyMoments(this.store, organisationId, tandemId);
    if (!moments) throw new Problem('not-found');
    return moments;
  }
}
