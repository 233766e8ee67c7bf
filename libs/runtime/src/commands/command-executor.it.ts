import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commands, occurrenceOf, type CommandReceipt } from '@tandemspur/contracts';
import {
  canonicalJson,
  ConcurrencyConflict,
  pairStream,
  PostgresEventStore,
  readHistory,
  UndecodableEvent,
} from '@tandemspur/event-store';
import { errorOf, testDatabase, type TestDatabase } from '@tandemspur/testing';
import pg from 'pg';
import { v7 } from 'uuid';
import { createDataSource, migrate } from '../data-source.js';
import { CommandExecutor } from './command-executor.js';
import type { CommandRequest } from './command-request.js';
import { knownProblem } from './known-problem.js';
import { localActor } from './local-actor.js';

const organisation = { id: v7(), timeZone: 'Europe/Berlin' };

let database: TestDatabase;
let pool: pg.Pool;
let store: PostgresEventStore;
let executor: CommandExecutor;
beforeAll(async () => {
  database = await testDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  pool = new pg.Pool({ connectionString: database.url });
  store = new PostgresEventStore({ pool });
  executor = new CommandExecutor(store, organisation);
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await database.drop();
});

const request = (
  type: string,
  day: string,
  data: Readonly<Record<string, unknown>>,
  target: Partial<CommandRequest['target']> = {},
  commandId = v7(),
): CommandRequest => {
  const definition = commands.find((each) => each.type === type);
  if (!definition) throw new Error(`no command ${type}`);
  return {
    definition,
    data,
    occurrence: occurrenceOf(day),
    target: { id: v7(), expected: definition.creates ? 'none' : 'any', ...target },
    context: { commandId, actor: localActor, source: 'api', now: '2025-09-01T10:00:00.000Z' },
  };
};
const run = (...args: Parameters<typeof request>): Promise<CommandReceipt> =>
  executor.execute(request(...args));
const problemOf = async (promise: Promise<unknown>) => {
  const problem = knownProblem(await errorOf(promise));
  return [problem?.code, problem?.field];
};

const mentor = async () => (await run('RegisterMentor', '2025-01-01', { name: 'M. Muster' })).id;
const mentee = async () =>
  (
    await run('RegisterMentee', '2025-01-01', {
      name: 'K. Beispiel',
      targetGroup: 'other',
      isMinor: false,
    })
  ).id;
const terms = { agreedTermMonths: 12, meetingIntervalDays: 14, mode: 'in_person' };
const proposed = async (mentorId: string, menteeId: string) =>
  (await run('ProposeTandem', '2025-01-05', { mentorId, menteeId })).id;
const match = (id: string) => run('MatchTandem', '2025-01-10', terms, { id });
const matched = async (mentorId: string, menteeId: string) => {
  const id = await proposed(mentorId, menteeId);
  await match(id);
  return id;
};
const told = async (stream: string) =>
  (await readHistory(store, stream)).map(({ type, data }) => [type, 'tandemId' in data ? data.tandemId : '']);

describe('the executor', () => {
  test('records a command once, however often it comes', async () => {
    const [mentorId, menteeId, commandId] = [await mentor(), await mentee(), v7()];
    const id = await proposed(mentorId, menteeId);
    const args = ['MatchTandem', '2025-01-10', terms, { id }, commandId] as const;
    const [first, again] = [await run(...args), await run(...args)];
    // The first answer names the end of the whole append, the pair's stream included.
    expect({ ...again, position: first.position }).toEqual(first);
    expect(again.position <= first.position).toBe(true);
    expect(await told(`tandem-${id}`)).toEqual([
      ['TandemProposed', ''],
      ['TandemMatched', ''],
    ]);
    expect(await told(pairStream(mentorId, menteeId))).toEqual([['PairOccupied', id]]);
  });

  test('refuses a writer who has not seen the last revision, and one who names nothing', async () => {
    const id = await matched(await mentor(), await mentee());
    const stale = run('AssignCoordinator', '2025-02-01', { to: v7() }, { id, expected: 0n });
    const error = await errorOf(stale);
    expect(error).toBeInstanceOf(ConcurrencyConflict);
    expect(knownProblem(error)).toMatchObject({ code: 'stale-revision', currentRevision: '1' });
    expect(await problemOf(match(v7()))).toEqual(['not-found', undefined]);
    expect(await problemOf(proposed(v7(), await mentee()))).toEqual(['reference-unknown', 'mentorId']);
    const tomorrow = run('ProposeTandem', '2025-09-02', { mentorId: v7(), menteeId: v7() });
    expect(await problemOf(tomorrow)).toEqual(['occurred-in-future', 'occurredOn']);
  });

  test('lets one of two matches of a pair win', async () => {
    const [mentorId, menteeId] = [await mentor(), await mentee()];
    const ids = [await proposed(mentorId, menteeId), await proposed(mentorId, menteeId)];
    const outcomes = await Promise.allSettled(ids.map(match));
    const refused = outcomes.flatMap((each) =>
      each.status === 'rejected' ? [knownProblem(each.reason)?.code] : [],
    );
    expect(refused).toEqual(['pair-already-open']);
    expect(await told(pairStream(mentorId, menteeId))).toHaveLength(1);
  });

  test('knows what is missing of mentor and mentee before their first meeting', async () => {
    const minor = { name: 'K. Beispiel', targetGroup: 'other', isMinor: true, birthYear: 2015 };
    const mentorId = await mentor();
    const { id: menteeId } = await run('RegisterMentee', '2025-01-01', minor);
    const meeting = { durationMinutes: 60, mode: 'in_person', staffPresent: true };
    const first = (id: string) => run('RecordFirstMeeting', '2025-02-01', meeting, { id });
    const refused = knownProblem(await errorOf(first(await matched(mentorId, menteeId))));
    expect(refused?.code).toBeDefined();
    await first(await matched(mentorId, await mentee()));
  });

  test('does not read over what it cannot read', async () => {
    const id = await matched(await mentor(), await mentee());
    const last = (await readHistory(store, `tandem-${id}`)).at(-1);
    const metadata = {
      ...{ occurredOn: '2025-02-01', precision: 'day', recordedAt: '2025-02-01T10:00:00.000Z' },
      ...{ actorId: 'spec', actorRole: 'system', source: 'system', organisationId: organisation.id },
      ...{ correlationId: v7(), causationId: v7() },
    };
    const unknown = { id: v7(), type: 'FromTheFuture.v9', data: canonicalJson({ x: 1 }), metadata };
    await store.append([
      { stream: `tandem-${id}`, expectedRevision: last?.revision ?? 'none', events: [unknown] },
    ]);
    const error = await errorOf(run('PauseTandem', '2025-03-01', { reason: 'holiday' }, { id }));
    expect(error).toBeInstanceOf(UndecodableEvent);
    expect(knownProblem(error)?.code).toBe('history-unreadable');
  });
});

describe('repairs', () => {
  const correctMentee = (id: string, targetEventId: string, menteeId: string) =>
    run(
      'CorrectTandemEvent',
      '2025-08-01',
      { targetEventId, changes: { menteeId }, reason: 'wrong_person' },
      { id },
    );
  const retract = (id: string, targetEventId: string, secondPerson?: string) =>
    run(
      'RetractTandemEvent',
      '2025-08-01',
      { targetEventId, reason: 'never_happened', ...(secondPerson === undefined ? {} : { secondPerson }) },
      { id },
    );
  const eventOf = async (id: string, type: string) =>
    (await readHistory(store, `tandem-${id}`)).find((event) => event.type === type)?.id ?? '';

  test('a corrected mentee moves the tandem to its other pair, in one append, and back', async () => {
    const [mentorId, wrong, right] = [await mentor(), await mentee(), await mentee()];
    const id = await matched(mentorId, wrong);
    const receipt = await correctMentee(id, await eventOf(id, 'TandemMatched'), right);
    expect(receipt.eventIds).toHaveLength(2);
    const [old, next] = [pairStream(mentorId, wrong), pairStream(mentorId, right)];
    expect(await told(old)).toEqual([
      ['PairOccupied', id],
      ['PairReleased', id],
    ]);
    expect(await told(next)).toEqual([['PairOccupied', id]]);
    const together = [...(await readHistory(store, old)).slice(1), ...(await readHistory(store, next))];
    const commandIds = (await readHistory(store, `tandem-${id}`)).slice(2).map((each) => each.causationId);
    expect(new Set([...together.map((each) => each.causationId), ...commandIds]).size).toBe(1);

    await retract(id, receipt.eventIds[0] ?? '');
    expect((await told(old)).map(([type]) => type)).toEqual(['PairOccupied', 'PairReleased', 'PairOccupied']);
    expect((await told(next)).at(-1)).toEqual(['PairReleased', id]);
  });

  test('a correction does not make a tandem of a pair that has one, nor of nobody', async () => {
    const [mentorId, one, two] = [await mentor(), await mentee(), await mentee()];
    const id = await matched(mentorId, one);
    await matched(mentorId, two);
    const event = await eventOf(id, 'TandemMatched');
    expect(await problemOf(correctMentee(id, event, two))).toEqual(['pair-already-open', undefined]);
    expect(await problemOf(correctMentee(id, event, v7()))).toEqual([
      'reference-unknown',
      'changes/menteeId',
    ]);
    expect(await problemOf(correctMentee(id, event, mentorId))).toEqual([
      'reference-unknown',
      'changes/menteeId',
    ]);
  });

  test('a retracted match frees the pair; retracting that occupies it, unless somebody was first', async () => {
    const [mentorId, menteeId] = [await mentor(), await mentee()];
    const [id, other] = [await matched(mentorId, menteeId), await proposed(mentorId, menteeId)];
    expect(await problemOf(match(other))).toEqual(['pair-already-open', undefined]);
    const { eventIds } = await retract(id, await eventOf(id, 'TandemMatched'));
    await match(other);
    expect(await problemOf(retract(id, eventIds[0] ?? ''))).toEqual(['pair-already-open', undefined]);
  });

  test('it takes a second person, who exists, to retract what is confidential', async () => {
    const id = await matched(await mentor(), await mentee());
    const note = { category: 'other', severity: 'low', note: 'Streit' };
    const [event = ''] = (await run('NoteConflict', '2025-03-01', note, { id })).eventIds;
    expect(await problemOf(retract(id, event))).toEqual(['second-person-required', 'secondPerson']);
    expect(await problemOf(retract(id, event, v7()))).toEqual(['reference-unknown', 'secondPerson']);
    const staff = await run('JoinStaff', '2025-01-01', { name: 'Q. Muster', roles: ['coordinator'] });
    await retract(id, event, staff.id);
    expect((await readHistory(store, `tandem-${id}`)).at(-1)?.data).toEqual({
      targetEventId: event,
      reason: 'never_happened',
      secondPerson: staff.id,
    });
  });
});
