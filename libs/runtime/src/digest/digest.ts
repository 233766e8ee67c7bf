import { countFollowUps, readWorklist } from '@tandemspur/read-models';
import type pg from 'pg';
import type { Organisation } from '../organisation.js';
import { digestMail, type DigestMail } from './digest-mail.js';
import { DigestLedger, messageIdOf, type DigestKey } from './digest-ledger.js';
import type { Mailer } from './mailer.js';

export interface DigestOptions {
  readonly sql: Pick<pg.Pool, 'query'>;
  readonly organisation: Pick<Organisation, 'id'>;
  readonly mailer: Mailer;
  readonly from: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
}

interface Recipient {
  readonly staff_id: string;
  readonly email: string;
}

export interface DigestRun {
  readonly sent: number;
  readonly pending: number;
}

/** So many follow-ups are named with a link. */
const namedItems = 20;

/** What is open is sent to each coordinator, once a day. */
export class Digest {
  readonly #ledger: DigestLedger;

  constructor(private readonly options: DigestOptions) {
    this.#ledger = new DigestLedger(options.sql);
  }

  /**
   * Sends what of a day (`YYYY-MM-DD`) has not been sent; one mail that cannot be sent does not keep back the others.
   * Gives the number of mails, and of those that somebody else has claimed and not sent yet.
   *
   * @throws AggregateError when some were not sent: they may be tried again.
   */
  async send(day: string): Promise<DigestRun> {
    const errors: unknown[] = [];
    let sent = 0;
    for (const recipient of await this.recipients(day)) {
      try {
        if (await this.sendTo(recipient, day)) sent += 1;
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} digests were not sent`);
    return { sent, pending: await this.#ledger.pending(this.options.organisation.id, day) };
  }

  private async recipients(day: string): Promise<readonly Recipient[]> {
    const { rows } = await this.options.sql.query<Recipient>(
      `select s.staff_id, s.email from read_models.staff s
        where s.organisation_id = $1 and s.email is not null and (s.left_on is null or s.left_on > $2)
          and not exists (select from runtime.digest d where d.organisation_id = s.organisation_id and d.day = $2
            and d.staff_id = s.staff_id and d.sent_at is not null)
        order by s.staff_id`,
      [this.options.organisation.id, day],
    );
    return rows;
  }

  private async sendTo({ staff_id: staffId, email: to }: Recipient, day: string): Promise<boolean> {
    const key = { organisationId: this.options.organisation.id, day, staffId };
    const mail = await this.mailFor(key);
    if (!mail || !(await this.#ledger.claim(key))) return false;
    try {
      await this.options.mailer.send({
        from: this.options.from,
        to,
        messageId: messageIdOf(key),
        ...mail,
      });
    } catch (error) {
      await this.#ledger.release(key);
      throw error;
    }
    await this.#ledger.sent(key);
    return true;
  }

  private async mailFor({ organisationId, staffId, day }: DigestKey): Promise<DigestMail | undefined> {
    const { sql, publicUrl } = this.options;
    const question = { organisationId, coordinatorId: staffId, today: day, until: day };
    const rules = await countFollowUps(sql, question);
    if (rules.every(({ past, due }) => past + due === 0)) return undefined;
    const open = { ...question, standings: ['overdue', 'due', 'at_risk'] as const };
    const { items } = await readWorklist(sql, open, { limit: namedItems });
    return digestMail({ day, staffId, rules, items, publicUrl });
  }
}
