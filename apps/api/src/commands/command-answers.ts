import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { commandReceipt, type CommandReceipt } from '@tandemspur/contracts';
import { canonicalJson } from '@tandemspur/event-store';
import { Organisation } from '@tandemspur/runtime';
import { v5, v7 } from 'uuid';
import { z } from 'zod';
import { Problem } from '../http/problem.js';
import { Sql } from '../sql.js';

const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, 'Idempotency-Key: 1–255 printable ASCII characters without spaces');

/** A request that may come again. */
export interface Attempt {
  readonly key: string | undefined;
  /** Method and path. */
  readonly route: string;
  readonly body: unknown;
}

/** Answers the same key and body with the first answer, also after a crash between append and answer. */
@Injectable()
export class CommandAnswers {
  constructor(
    private readonly sql: Sql,
    private readonly organisation: Organisation,
  ) {}

  /**
   * Runs `execute` with the id that belongs to the key, or gives back what it answered the first time. A
   * refused command has written nothing and is remembered only with its body, so it may be tried again.
   *
   * @throws Problem `idempotency-key-reused` when the key came with another body or route.
   */
  async once(
    attempt: Attempt,
    execute: (commandId: string) => Promise<CommandReceipt>,
  ): Promise<{ readonly receipt: CommandReceipt; readonly replayed: boolean }> {
    if (attempt.key === undefined) return { receipt: await execute(v7()), replayed: false };
    const key = idempotencyKey.safeParse(attempt.key);
    if (!key.success) throw new Problem('bad-request', { reason: 'Idempotency-Key: 1–255 ASCII' });
    const first = await this.claim(key.data, attempt);
    if (first !== undefined) return { receipt: first, replayed: true };
    const receipt = await execute(v5(key.data, this.organisation.id));
    await this.sql.query(
      `update runtime.command_answer set body = $3 where organisation_id = $1 and idempotency_key = $2`,
      [this.organisation.id, key.data, JSON.stringify(receipt)],
    );
    return { receipt, replayed: false };
  }

  private async claim(key: string, { route, body }: Attempt): Promise<CommandReceipt | undefined> {
    const hash = createHash('sha256')
      .update(`${route}\n${canonicalJson(body)}`)
      .digest('hex');
    await this.sql.query(
      `insert into runtime.command_answer (organisation_id, idempotency_key, request_hash)
       values ($1, $2, $3) on conflict do nothing`,
      [this.organisation.id, key, hash],
    );
    const found = await this.sql.query<{ request_hash: string; body: string | null }>(
      `select request_hash, body from runtime.command_answer where organisation_id = $1 and idempotency_key = $2`,
      [this.organisation.id, key],
    );
    const answer = found.rows[0];
    if (answer && answer.request_hash !== hash) throw new Problem('idempotency-key-reused');
    return answer?.body ? commandReceipt.parse(JSON.parse(answer.body)) : undefined;
  }
}
