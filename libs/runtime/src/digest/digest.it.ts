import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@tandemspur/testing';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { createDataSource, migrate } from '../data-source.js';
import { Digest, type DigestRun } from './digest.js';
import { DigestLedger, messageIdOf } from './digest-ledger.js';
import { DigestTimer } from './digest-timer.js';
import { outboxMailer, smtpMailer, type Mail, type Mailer } from './mailer.js';

const organisationId = '0b5e2d6a-3f7c-4c8e-9a53-6b1a2f0e9d11';
const staffId = '40000000-0000-4000-8000-000000000001';
const tandemId = '10000000-0000-4000-8000-00000000beef';
const day = '2026-03-10';
const key = { organisationId, day, staffId };

let database: TestDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await testDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  await pool.query(
    `insert into read_models.staff (staff_id, organisation_id, name, roles, email)
      values ($1, $2, 'Ayşe Brandt', '["coordinator"]', 'ayse@example.org'),
        ('40000000-0000-4000-8000-000000000002', $2, 'Ohne Tandem', '[]', 'ohne@example.org')`,
    [staffId, organisationId],
  );
  await pool.query(
    `insert into read_models.follow_ups (tandem_id, rule, item, organisation_id, programme_id, mentor_id, mentee_id,
      coordinator_id, base_on, params) values ($1, 'check-in-mentor', '', $2, $3, $3, $3, $4, '2026-02-01',
      '{"since":"2026-02-01"}')`,
    [tandemId, organisationId, '00000000-0000-0000-0000-000000000000', staffId],
  );
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

const recording = () => {
  const mails: Mail[] = [];
  const mailer: Mailer = {
    send: (mail) => {
      mails.push(mail);
      return Promise.resolve();
    },
  };
  return { mails, mailer };
};
const digestBy = (mailer: Mailer) =>
  new Digest({
    ...{ sql: pool, organisation: { id: organisationId }, mailer },
    ...{ from: 'tandemspur@example.org', publicUrl: 'https://paten.example.org' },
  });
const expireLease = () =>
  pool.query(`update runtime.digest set claimed_at = claimed_at - interval '11 minutes'`);

describe('digest', () => {
  it('tells each coordinator once a day what is open, in numbers and links, without names', async () => {
    const { mails, mailer } = recording();
    expect(await digestBy(mailer).send(day)).toMatchObject({ sent: 1 });
    expect(await digestBy(mailer).send(day)).toMatchObject({ sent: 0 });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: 'ayse@example.org',
      subject: 'Tandemspur: 1 offen / open (2026-03-10)',
    });
    expect(mails[0]?.text).toContain('- Begleitgespräch mit der Mentor:in: 1 überfällig');
    expect(mails[0]?.text).toContain('- Check-in with the mentor: 1 overdue');
    expect(mails[0]?.text).toContain(`https://paten.example.org/tandems/${tandemId}`);
    expect(mails[0]?.text).not.toContain('Ayşe');
    expect(await digestBy(mailer).send('2026-03-11')).toMatchObject({ sent: 1 });
    expect(mails[1]?.messageId).not.toBe(mails[0]?.messageId);
  });

  it('is sent once by processes that send at the same time', async () => {
    const { mails, mailer } = recording();
    await Promise.all(Array.from({ length: 8 }, () => digestBy(mailer).send(day)));
    expect(mails).toHaveLength(1);
  });

  it('after a crash between claim and note it is sent once more, with the same id, and never a third time', async () => {
    const { mails, mailer } = recording();
    const ledger = new DigestLedger(pool);
    expect(await ledger.claim(key)).toBe(true);
    expect(await digestBy(mailer).send(day)).toMatchObject({ sent: 0 });
    await expireLease();
    expect(await ledger.claim(key)).toBe(true);
    await expireLease();
    expect(await digestBy(mailer).send(day)).toMatchObject({ sent: 0 });
    await pool.query('update runtime.digest set attempts = 1');
    expect(await digestBy(mailer).send(day)).toMatchObject({ sent: 1 });
    expect(mails.map(({ messageId }) => messageId)).toEqual([messageIdOf(key)]);
  });

  it('what the server refuses is not noted as sent, and is tried again', async () => {
    const { mails, mailer } = recording();
    const broken: Mailer = { send: () => Promise.reject(new Error('451')) };
    await expect(digestBy(broken).send(day)).rejects.toThrow('1 digests were not sent');
    expect(await digestBy(mailer).send(day)).toMatchObject({ sent: 1 });
    expect(mails).toHaveLength(1);
  });

  it('goes over SMTP, with both languages and its id', async () => {
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        void text(stream).then((message) => {
          received.push(message);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.server.address() as AddressInfo;
    try {
      expect(await digestBy(smtpMailer(`smtp://127.0.0.1:${port}`)).send(day)).toMatchObject({ sent: 1 });
    } finally {
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    }
    expect(received).toHaveLength(1);
    expect(received[0]).toContain(`Message-ID: ${messageIdOf(key)}`);
    expect(received[0]).toContain('To: ayse@example.org');
    expect(received[0]).toContain('Auto-Submitted: auto-generated');
  });

  it('is a file while no server is set', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
    try {
      await digestBy(outboxMailer(join(folder, 'outbox'))).send(day);
      const [file = '', ...more] = await readdir(join(folder, 'outbox'));
      expect(more).toEqual([]);
      expect(file).toMatch(/^[0-9a-f-]{36}\.eml$/);
      expect(await readFile(join(folder, 'outbox', file), 'utf8')).toContain('ayse@example.org');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('digest timer', () => {
  const timer = (send: (day: string) => Promise<DigestRun>, at: number | 'off' = 7) =>
    new DigestTimer({
      ...{ at, send, timeZone: 'Europe/Berlin' },
      logger: { info: () => undefined, warn: () => undefined },
    });

  it('sends from the hour on, by the local clock, once a day', async () => {
    const days: string[] = [];
    const one = timer((each) => Promise.resolve({ sent: days.push(each), pending: 0 }));
    await one.tick('2026-03-10T05:59:00Z');
    expect(days).toEqual([]);
    await one.tick('2026-03-10T06:00:00Z');
    await one.tick('2026-03-10T15:00:00Z');
    // Summer time: 7 o'clock is 5 o'clock UTC.
    await one.tick('2026-03-30T05:00:00Z');
    expect(days).toEqual(['2026-03-10', '2026-03-30']);
    await timer((each) => Promise.resolve({ sent: days.push(each), pending: 0 }), 'off').tick(
      '2026-03-31T12:00:00Z',
    );
    expect(days).toHaveLength(2);
  });

  it('comes back while another process has claimed a mail and not sent it', async () => {
    const runs = [
      { sent: 0, pending: 1 },
      { sent: 1, pending: 0 },
    ];
    const one = timer(() => Promise.resolve(runs.shift() ?? { sent: 9, pending: 9 }));
    for (let each = 0; each < 3; each += 1) await one.tick('2026-03-10T12:00:00Z');
    expect(runs).toEqual([]);
  });

  it('tries again after pauses that double, up to an hour', async () => {
    const one = timer(() => Promise.reject(new Error('no server')));
    const pauses = [];
    for (let each = 0; each < 8; each += 1) pauses.push((await one.tick('2026-03-10T12:00:00Z')) / 60_000);
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });
});
