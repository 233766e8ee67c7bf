import type pg from 'pg';
import { hasCode } from './errors.js';
import { adminUrl, APPLICATION, applicationPassword, applicationUrl } from './password.js';
import { withClient } from './readiness.js';

/** No such database, wrong password, no such role. */
const NOT_PROVISIONED = ['3D000', '28P01', '28000'];

async function exists(client: pg.Client, catalog: string, column: string): Promise<boolean> {
  const found = await client.query(`SELECT 1 FROM ${catalog} WHERE ${column} = $1`, [APPLICATION]);
  return found.rowCount === 1;
}

async function provision(client: pg.Client, superuserPassword: string): Promise<void> {
  const verb = (await exists(client, 'pg_roles', 'rolname')) ? 'ALTER' : 'CREATE';
  // Not a superuser: revoked rights and triggers on the events must bind the application as well.
  await client.query(
    `${verb} ROLE ${APPLICATION} LOGIN NOSUPERUSER CREATEDB CREATEROLE PASSWORD '${applicationPassword(superuserPassword)}'`,
  );
  await client.query(`GRANT pg_monitor TO ${APPLICATION}`);
  if (!(await exists(client, 'pg_database', 'datname'))) {
    await client.query(`CREATE DATABASE ${APPLICATION} OWNER ${APPLICATION}`);
  }
}

/**
 * Makes sure that the application can log in to its database: creates what is missing, and sets the
 * password again if the superuser's was renewed. Gives back the application's URL. Throws what pg throws.
 */
export async function ensureApplicationDatabase(port: number, superuserPassword: string): Promise<string> {
  const url = applicationUrl(port, superuserPassword);
  const logIn = (): Promise<unknown> => withClient(url, (client) => client.query('SELECT 1'));
  try {
    await logIn();
  } catch (error) {
    if (!hasCode(error, ...NOT_PROVISIONED)) throw error;
    await withClient(adminUrl(port, superuserPassword), (client) => provision(client, superuserPassword));
    await logIn();
  }
  return url;
}
