import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ParkedKeyView } from '@tandemspur/contracts';
import { listParked, type ParkedKey } from '@tandemspur/projection-engine';
import { ProjectionContext } from './projection-context.js';

export class ParkedKeysQuery extends Query<readonly ParkedKeyView[]> {
  constructor(
    /** All projections when left out. */
    readonly projection?: string,
  ) {
    super();
  }
}

const viewOf = ({ poison, ...key }: ParkedKey): ParkedKeyView => ({
  ...key,
  ...poison,
  streams: [...key.streams],
  parkedAt: poison.parkedAt.toISOString(),
});

@QueryHandler(ParkedKeysQuery)
export class ParkedKeysHandler implements IQueryHandler<ParkedKeysQuery> {
  constructor(private readonly context: ProjectionContext) {}

  async execute({ projection }: ParkedKeysQuery): Promise<readonly ParkedKeyView[]> {
    if (projection !== undefined) this.context.declared(projection);
    return (await listParked(this.context.pool, projection)).map(viewOf);
  }
}
