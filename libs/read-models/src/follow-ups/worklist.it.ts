import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@tandemspur/domain';
import { createDataSource, migrate } from '@tandemspur/runtime';
import { testDatabase, type TestDatabase } from '@tandemspur/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { followUpsEntity, noProgramme, type FollowUpRow } from './follow-ups.entity.js';
import { countWorklist, readWorklist, type WorklistQuestion } from './worklist.js';

const organisationId = '0b5e2d6a-3f7c-4c8e-9a53-6b1a2f0e9d11';
const id = (kind: number, number: number): string =>
  `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const tandem = (n: number) => id(1, n);
const mentor = (n: number) => id(2, n);
const mentee = (n: number) => id(3, n);
const staff = (n: number) => id(4, n);
const programme = (n: number) => id(5, n);
const today = '2026-03-10';

let database: TestDatabase;
let dataSource: DataSource;
let pool: pg.Pool;

beforeAll(async () => {
  database = await testDatabase();
  dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  pool = new pg.Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool.end();
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  await dataSource.query(`truncate read_models.follow_ups, read_models.person_follow_ups, read_models.people,
    read_models.staff, read_models.standards_adopted`);
});

const put = (n: number, rule: string, base_on: string | null, more: Partial<FollowUpRow> = {}) =>
  dataSource.getRepository(followUpsEntity).insert({
    tandem_id: tandem(n),
    ...{ rule, item: '', organisation_id: organisationId, programme_id: noProgramme, base_on },
    ...{ mentor_id: mentor(n), mentee_id: mentee(n), coordinator_id: null, cover_id: null },
    params: JSON.stringify({ since: base_on }),
    ...more,
  });
const person = (person_id: string, name: string, is_minor = false, birth_year: number | null = null) =>
  dataSource.query(
    `insert into read_models.people (person_id, organisation_id, kind, name, is_minor, birth_year)
      values ($1, $2, 'mentee', $3, $4, $5)`,
    [person_id, organisationId, name, is_minor, birth_year],
  );
const employ = (n: number, left_on: string | null = null) =>
  dataSource.query(
    `insert into read_models.staff (staff_id, organisation_id, name, roles, left_on) values ($1, $2, $3, '[]', $4)`,
    [staff(n), organisationId, `Staff ${n}`, left_on],
  );
const adopt = (entry: number, standard: string, edition: string, programmeId: string | null = null) =>
  dataSource.query(
    `insert into read_models.standards_adopted (organisation_id, entry, programme_id, standard_id, edition, level,
      adopted_on) values ($1, $2, $3, $4, $5, 'basis', '2026-01-01')`,
    [organisationId, entry, programmeId, standard, edition],
  );
const ask = (question: Partial<WorklistQuestion> = {}, limit = 50, cursor?: string) =>
  readWorklist(
    pool,
    { organisationId, today, until: addDays(today, 14), ...question },
    { limit, ...(cursor !== undefined && { cursor }) },
  );
const counts = () => countWorklist(pool, { organisationId, today, until: addDays(today, 14) });
/** `tandem rule due standing` */
const lines = async (question: Partial<WorklistQuestion> = {}) =>
  (await ask(question)).items.map(({ tandemId, rule, dueOn, standing }) =>
    [Number(tandemId?.slice(-6) ?? 0), rule, dueOn, standing].join(' '),
  );

describe('worklist', () => {
  it('names what is overdue, due, upcoming and at risk, the longest due first, with reason and source', async () => {
    await person(mentor(1), 'Günther');
    await put(1, 'check-in-mentor', '2026-02-05');
    await put(2, 'check-in-mentor', '2026-02-10');
    await put(3, 'check-in-mentor', '2026-02-20');
    await put(4, 'check-in-mentor', '2026-02-23');
    await put(5, 'risk-gap', '2026-03-10');
    await put(6, 'risk-gap', '2026-03-11');
    expect(await lines()).toEqual([
      '1 check-in-mentor 2026-03-07 overdue',
      '5 risk-gap 2026-03-10 at_risk',
      '2 check-in-mentor 2026-03-12 due',
      '3 check-in-mentor 2026-03-22 upcoming',
    ]);
    const list = await ask();
    expect(await counts()).toEqual({ overdue: 1, due: 1, atRisk: 1, upcoming: 1 });
    expect(list.standards).toMatchObject([{ id: 'eepm', edition: '4', adoption: 'default' }]);
    expect(list.items[0]).toMatchObject({
      mentor: { id: mentor(1), name: 'Günther' },
      daysOverdue: 3,
      command: 'CompleteCheckIn',
      reason: { de: 'Letztes Gespräch mit der Mentor:in am 05.02.2026; alle 30 Tage vorgesehen' },
      source: { de: expect.stringContaining('EEPM, 4. Ausgabe') },
    });
    expect(await lines({ standings: ['due'] })).toEqual(['2 check-in-mentor 2026-03-12 due']);
    expect(await lines({ standings: ['at_risk', 'upcoming'] })).toHaveLength(2);
    expect(await lines({ rules: ['risk-gap'] })).toHaveLength(1);
    expect(await lines({ organisationId: programme(9) })).toEqual([]);
  });

  it('pages without gap or repeat, also within one day, over rules and standards', async () => {
    await adopt(0, 'bbbs', '1', programme(1));
    const rules = ['check-in-mentor', 'check-in-mentee', 'meeting-overdue', 'risk-missed', 'closing-talk'];
    for (let n = 0; n < 40; n += 1) {
      const programme_id = n % 3 === 0 ? programme(1) : noProgramme;
      await put(n, rules[n % 5] ?? '', addDays('2026-02-01', n % 4), { programme_id });
      await put(n, 'goal-due', '2026-03-01', { item: 'a', programme_id });
      await put(n, 'goal-due', '2026-03-01', { item: 'b', programme_id });
    }
    const whole = (await ask({}, 200)).items.map(
      (each) => `${each.dueOn} ${each.rule} ${each.tandemId} ${each.item}`,
    );
    expect(whole).toHaveLength(120);
    expect(whole).toEqual([...whole].sort());
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask({}, 7, cursor);
      paged.push(...page.items.map((each) => `${each.dueOn} ${each.rule} ${each.tandemId} ${each.item}`));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
  });

  it('measures each programme by its own standard, and all others by the organisation’s', async () => {
    for (const [n, programme_id] of [programme(1), programme(2), noProgramme].entries())
      await put(n + 1, 'check-in-mentor-later', '2026-01-20', { programme_id });
    expect(await lines()).toHaveLength(3);
    await adopt(0, 'bbbs', '1', programme(1));
    expect(await lines()).toEqual([
      '2 check-in-mentor-later 2026-02-19 overdue',
      '3 check-in-mentor-later 2026-02-19 overdue',
    ]);
    expect(await lines({ programmeId: programme(1), until: '2026-06-01' })).toEqual([
      '1 check-in-mentor-later 2026-04-21 upcoming',
    ]);
    await adopt(1, 'bbbs', '1');
    await adopt(2, 'eepm', '5. Ausgabe', programme(2));
    expect(await lines()).toEqual(['2 check-in-mentor-later 2026-02-19 overdue']);
    const { standards } = await ask({ programmeId: programme(2) });
    expect(standards).toMatchObject([
      { id: 'eepm', edition: '5', adoption: 'adopted', programmeId: programme(2) },
    ]);
  });

  it('asks for guardians and certificates only where the mentee is a minor today', async () => {
    for (const n of [1, 2, 3]) {
      await put(n, 'guardian-contact', '2025-11-01');
      await put(n, 'open', null);
    }
    await person(mentee(1), 'Kind', true, 2014);
    await person(mentee(2), 'Erwachsen', false);
    await person(mentee(3), 'War Kind', true, 2007);
    await dataSource.query(
      `insert into read_models.person_follow_ups values ($1, 'certificate-missing', '', $4, '2026-01-01', $5),
        ($2, 'certificate-missing', '', $4, '2026-01-01', $5), ($3, 'data-request', '15 x', $4, '2026-03-12', $5)`,
      [mentor(1), mentor(2), mentor(3), organisationId, '{"since":"2026-01-01"}'],
    );
    expect(await lines()).toEqual([
      '1 certificate-missing 2026-01-01 overdue',
      '1 guardian-contact 2026-01-31 overdue',
      '0 data-request 2026-03-12 due',
    ]);
    expect(await counts()).toEqual({ overdue: 2, due: 1, atRisk: 0, upcoming: 0 });
    const { items } = await ask({ tandemId: tandem(1) });
    expect(items.map(({ rule }) => rule)).toEqual(['certificate-missing', 'guardian-contact']);
  });

  it('a coordinator’s departure shows at once; a cover sees the tandem as well', async () => {
    await employ(1);
    await employ(2);
    const of = { coordinator_id: staff(1) };
    await put(1, 'open', null, of);
    await put(1, 'check-in-mentor', '2026-02-01', { ...of, cover_id: staff(2) });
    await put(2, 'open', null, { coordinator_id: staff(2) });
    expect(await lines({ coordinatorId: staff(1) })).toEqual(['1 check-in-mentor 2026-03-03 overdue']);
    expect(await lines({ coordinatorId: staff(2) })).toEqual(['1 check-in-mentor 2026-03-03 overdue']);
    await dataSource.query(`update read_models.staff set left_on = '2026-03-09' where staff_id = $1`, [
      staff(1),
    ]);
    expect(await lines()).toEqual([
      '1 check-in-mentor 2026-03-03 overdue',
      '1 coordinator-gone 2026-03-09 overdue',
    ]);
    expect((await counts()).overdue).toBe(2);
  });
});
