import { Injectable } from '@nestjs/common';
import { EventStore } from '@tandemspur/event-store';
import { readTandem, type RecordedTandem } from '@tandemspur/read-models';
import { Organisation } from '@tandemspur/runtime';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

/** Tandems as the event store has them: what was recorded a moment ago is in it. */
@Injectable()
export class RecordedTandems {
  constructor(
    private readonly store: EventStore,
    private readonly organisation: Organisation,
    readonly dataSource: DataSource,
  ) {}

  /** @throws Problem `not-found` */
  async read(tandemId: string): Promise<RecordedTandem> {
    const tandem = await readTandem(this.store, this.organisation.id, tandemId);
    if (!tandem) throw new Problem('not-found');
    return tandem;
  }
}
