import { beginning, wireNamesOf, type EventStore, type Position } from '@tandemspur/event-store';
import type { DataSource } from 'typeorm';
import { tandemOverviewEntity } from '../tandem-overview/tandem-overview.entity.js';

const idOf = (stream: string): string => stream.slice('tandem-'.length);

/**
 * Every tandem of which anything was ever recorded, whatever it looks like now. A tandem has no row now when what
 * named the two was retracted, or is parked: these are found in the history. That is read once, then only onwards.
 */
export class EveryTandem {
  readonly #retracted = new Set<string>();
  #readUpTo: Position = beginning;

  constructor(
    private readonly store: Pick<EventStore, 'readAll'>,
    private readonly dataSource: DataSource,
  ) {}

  /** Ids of tandems, sorted; some may be another organisation's. */
  async ids(organisationId: string): Promise<readonly string[]> {
    await this.readOn();
    const rows = await this.dataSource
      .createQueryBuilder(tandemOverviewEntity, 't')
      .select('t.tandem_id', 'id')
      .where('t.organisation_id = :organisationId', { organisationId })
      .getRawMany<{ id: string }>();
    const parked = await this.dataSource.query<{ stream: string }[]>(
      `select distinct stream from projection_engine.degraded
        where projection = 'tandem-overview' and stream like 'tandem-%'`,
    );
    const ids = [
      ...rows.map(({ id }) => id),
      ...parked.map(({ stream }) => idOf(stream)),
      ...this.#retracted,
    ];
    return [...new Set(ids)].sort();
  }

  private async readOn(): Promise<void> {
    const filter = { types: wireNamesOf(['EventRetracted']), streamPrefixes: ['tandem-'] };
    for await (const page of this.store.readAll({ after: this.#readUpTo, filter })) {
      for (const { stream } of page) this.#retracted.add(idOf(stream));
      this.#readUpTo = page.at(-1)?.position ?? this.#readUpTo;
    }
  }
}
