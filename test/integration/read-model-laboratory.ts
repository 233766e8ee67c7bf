import { afterEach, beforeEach, expect } from '@jest/globals';
import { occurrenceOf, type DomainEvent, type StreamKind } from '@tandemspur/contracts';
import { encodeEvent, PostgresEventStore, streamName } from '@tandemspur/event-store';
import { ProjectionEngine, waitForPosition } from '@tandemspur/projection-engine';
import { eventReader, projections, StoredSkips } from '@tandemspur/read-models';
import { createDataSource, migrate } from '@tandemspur/runtime';
import { testDatabase } from '@tandemspur/testing';
import pg from 'pg';
import { v7 } from 'uuid';

export const organisationId = '0b5e2d6a-3f7c-4c8e-9a53-6b1a2f0e9d11';
/** Another organisation, whose things nobody may see. */
export const foreign = '1c5e2d6a-3f7c-4c8e-9a53-6b1a2f0e9d22';

/** An event with the day on which it happened. */
export type Told = readonly [day: string, event: DomainEvent];

/** A store and the real read models over a database of its own. */
const openLaboratory = async () => {
  const database = await testDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  const pool = new pg.Pool({ connectionString: database.url, max: 6 });
  const store = new PostgresEventStore({ pool });

  /** Records a new thing with its history; gives its id. */
  const given = async (
    kind: StreamKind,
    told: readonly Told[],
    { id = v7(), owner = organisationId } = {},
  ): Promise<string> => {
    const events = told.map(([day, event]) => {
      const occurrence = occurrenceOf(day);
      const cause = v7();
      return encodeEvent({ ...event, ...occurrence }, v7(), {
        ...occurrence,
        recordedAt: '2026-01-01T10:00:00.000Z',
        actorId: 'spec',
        actorRole: 'coordinator',
        source: 'api',
        organisationId: owner,
        correlationId: cause,
        causationId: cause,
      });
    });
    await store.append([{ stream: streamName(kind, id), expectedRevision: 'none', events }]);
    return id;
  };

  /** Runs the real projections until they have everything. */
  const project = async (): Promise<void> => {
    const engine = new ProjectionEngine({
      pool,
      store,
      reader: eventReader,
      journal: new StoredSkips(store, { id: organisationId, timeZone: 'Europe/Berlin' }),
      projections,
      log: () => undefined,
    });
    engine.start();
    const names = projections.map(({ name }) => name);
    expect(await waitForPosition(pool, names, await store.head(), { timeoutMs: 20_000 })).toBe(true);
    await engine.stop();
  };

  const close = async (): Promise<void> => {
    await store.close();
    await pool.end();
    await dataSource.destroy();
    await database.drop();
  };

  return { dataSource, pool, store, given, project, close };
};

type Laboratory = Awaited<ReturnType<typeof openLaboratory>>;

/** A laboratory of its own for each test of a file: `current()` within a test is that test's. */
export const laboratoryForEach = (): (() => Laboratory) => {
  let laboratory: Laboratory;
  beforeEach(async () => {
    laboratory = await openLaboratory();
  });
  afterEach(() => laboratory.close());
  return () => laboratory;
};
