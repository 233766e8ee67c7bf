import type pg from 'pg';
import { v5 } from 'uuid';

/** One mail: to whom, of which day. */
export interface DigestKey {
  readonly organisationId: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly staffId: string;
}

/** The same for the same mail, so that a mail program shows a second copy as the first. */
export const messageIdOf = ({ organisationId, day, staffId }: DigestKey): string =>
  `<${v5(`digest ${day} ${staffId}`, organisationId)}@tandemspur>`;

/** Longer than any sending takes. */
const leaseSeconds = 600;

/**
 * Who was sent what. It stands beside the read models: rebuilding them sends nothing. A mail is claimed before it is
 * sent; if its sender dies in between, it is sent once more after the lease, and never a third time.
 */
export class DigestLedger {
  constructor(private readonly sql: Pick<pg.Pool, 'query'>) {}

  /** True for the one who may send it now. */
  async claim(key: DigestKey): Promise<boolean> {
    const { rowCount } = await this.sql.query(
      `insert into runtime.digest as d (organisation_id, day, staff_id, message_id, claimed_at)
        values ($1, $2, $3, $4, now())
        on conflict (organisation_id, day, staff_id) do update set claimed_at = now(), attempts = d.attempts + 1
        where d.sent_at is null and d.attempts < 2 and d.claimed_at < now() - make_interval(secs => $5)`,
      [key.organisationId, key.day, key.staffId, messageIdOf(key), leaseSeconds],
    );
    return rowCount === 1;
  }

  async sent({ organisationId, day, staffId }: DigestKey): Promise<void> {
    await this.sql.query(
      'update runtime.digest set sent_at = now() where organisation_id = $1 and day = $2 and staff_id = $3',
      [organisationId, day, staffId],
    );
  }

  /** How many mails of a day are claimed and not sent: somebody is at it, or has died over it. */
  async pending(organisationId: string, day: string): Promise<number> {
    const { rows } = await this.sql.query<{ pending: number }>(
      `select count(*)::int as pending from runtime.digest
        where organisation_id = $1 and day = $2 and sent_at is null and attempts < 2`,
      [organisationId, day],
    );
    return rows[0]?.pending ?? 0;
  }

  /** Gives back a claim whose mail is known not to have been sent. */
  async release({ organisationId, day, staffId }: DigestKey): Promise<void> {
    await this.sql.query(
      `delete from runtime.digest
        where organisation_id = $1 and day = $2 and staff_id = $3 and sent_at is null`,
      [organisationId, day, staffId],
    );
  }
}
