import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Drops it, with whoever is still connected. */
  drop(): Promise<void>;
}

async function administrate(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * An empty, freshly named database on the throw-away server that `TEST_DATABASE_URL` administrates.
 * @throws Error when the variable is unset.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env['TEST_DATABASE_URL'];
  if (adminUrl === undefined || adminUrl === '')
    throw new Error(
      'TEST_DATABASE_URL is not set: the address of a throw-away PostgreSQL server, as administrator',
    );
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // template0: nobody can be connected to it, which would refuse the copy.
  await administrate(adminUrl, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const drop = `drop database if exists ${name}`;
  return {
    url: url.href,
    // Kindly first: pg's pools say they have ended while their connections still do, and an ended pool that
    // hears of a terminated one throws. The server waits 5 s for them.
    drop: () => administrate(adminUrl, drop).catch(() => administrate(adminUrl, `${drop} with (force)`)),
  };
}
