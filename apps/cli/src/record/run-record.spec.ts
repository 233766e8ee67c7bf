import { describe, expect, test } from '@jest/globals';
import type { CommandReceipt, Language } from '@tandemspur/contracts';
import { Refusal } from '@tandemspur/domain';
import { ConcurrencyConflict } from '@tandemspur/event-store';
import type { CommandRequest } from '@tandemspur/runtime';
import { runRecord, type ExitCode, type RecordOptions } from './run-record.js';

const organisation = { id: '0197a9c2-2b1e-7c3d-8a4f-5b6c7d8e9f00', timeZone: 'Europe/Berlin' };
const id = '0197a9c2-2b1e-7c3d-8a4f-5b6c7d8e9f01';
const eventId = '0197a9c2-2b1e-7c3d-8a4f-5b6c7d8e9f02';
const receiptFor = (target: string): CommandReceipt => ({
  id: target,
  stream: `tandem-${target}`,
  revision: '4',
  position: '1',
  eventIds: [eventId],
});

interface Said {
  readonly exitCode: ExitCode;
  readonly result: string;
  readonly complaint: string;
  readonly requests: readonly CommandRequest[];
  readonly opened: boolean;
}

const record = async (
  named: readonly string[],
  options: RecordOptions & { readonly json?: boolean; readonly language?: Language } = {},
  failure?: Error,
): Promise<Said> => {
  const { json = false, language = 'en', ...given } = options;
  const said = { result: '', complaint: '', opened: false };
  const requests: CommandRequest[] = [];
  const exitCode = await runRecord(named, given, {
    ...{ language, json, now: '2025-06-15T10:00:00.000Z' },
    result: (text) => (said.result += text),
    complaint: (text) => (said.complaint += text),
    open: () => {
      said.opened = true;
      const execute = (request: CommandRequest): Promise<CommandReceipt> => {
        requests.push(request);
        return failure ? Promise.reject(failure) : Promise.resolve(receiptFor(request.target.id));
      };
      return Promise.resolve({ executor: { execute }, organisation });
    },
  });
  return { exitCode, requests, ...said };
};

const meeting = [...['occurredOn=2025-03-01T15:30', 'durationMinutes=90', 'mode=in_person', 'activity=talk']];

describe('record', () => {
  test('takes fields as JSON and one by one, the latter on top', async () => {
    const data = '{"occurredOn":"2025-03-01","durationMinutes":5,"mode":"phone","activity":"talk"}';
    const said = await record(['recordmeeting', id.toUpperCase()], {
      data,
      field: ['durationMinutes=90', 'note=a=b'],
    });
    expect(said).toMatchObject({ exitCode: 0, complaint: '' });
    expect(said.result).toBe(`Recorded: Record a meeting (${id}, revision 4).\n`);
    expect(said.requests).toMatchObject([
      {
        definition: { type: 'RecordMeeting' },
        data: { durationMinutes: 90, mode: 'phone', activity: 'talk', note: 'a=b' },
        occurrence: { occurredOn: '2025-03-01', precision: 'day' },
        target: { id, expected: 'any' },
        context: { actor: { id: 'local' }, source: 'api', now: '2025-06-15T10:00:00.000Z' },
      },
    ]);
  });

  test('reads yes and no, lists, and objects of changes', async () => {
    const joins = await record(['JoinStaff'], {
      field: ['occurredOn=2025-01', 'name=Q. Muster', 'roles=coordinator, quality_manager'],
    });
    expect(joins.requests).toMatchObject([
      {
        data: { name: 'Q. Muster', roles: ['coordinator', 'quality_manager'] },
        target: { expected: 'none' },
      },
    ]);
    const registers = await record(['RegisterMentee'], {
      field: ['occurredOn=2025-01-01', 'name=K', 'targetGroup=other', 'isMinor=Ja'],
    });
    expect(registers.requests).toMatchObject([{ data: { isMinor: true } }]);
    const corrects = await record(['CorrectTandemEvent', id], {
      field: ['occurredOn=2025-06-01', `targetEventId=${eventId}`, 'changes={"mood":null}', 'reason=typo'],
    });
    expect(corrects.requests).toMatchObject([{ data: { changes: { mood: null }, reason: 'typo' } }]);
  });

  test('derives the same command, and the same new thing, from the same key', async () => {
    const options = { field: ['occurredOn=2025-01-01', 'name=M'], key: 'k-1' };
    const [first, again, other] = [
      ...(await record(['RegisterMentor'], options)).requests,
      ...(await record(['RegisterMentor'], options)).requests,
      ...(await record(['RegisterMentor'], { ...options, key: 'k-2' })).requests,
    ];
    expect(again).toEqual(first);
    expect(other?.context.commandId).not.toBe(first?.context.commandId);
    expect(other?.target.id).not.toBe(first?.target.id);
  });

  test('names every field at fault with the rule and what to write, and opens nothing', async () => {
    const field = [...meeting.slice(0, 1), 'durationMinutes=0', 'mode=pigeon', 'weather=rain'];
    const english = await record(['RecordMeeting', id], { field });
    expect(english).toMatchObject({ exitCode: 1, opened: false, result: '' });
    expect(english.complaint).toContain('Duration (durationMinutes): ');
    expect(english.complaint).toContain('Expected: whole number from 1 to 1440.');
    expect(english.complaint).toContain('Activity (activity): The field is missing. Expected: one of ');
    expect(english.complaint).toMatch(/^weather: There is no such field here\. There are: occurredOn, /m);
    const german = await record(['RecordMeeting', id], { field, language: 'de' });
    expect(german.complaint).toContain('Dauer (durationMinutes): ');
    expect(german.complaint).toContain('Erwartet: ganze Zahl von 1 bis 1440.');
    expect(german.complaint).toContain('in_person (');
    const machine = await record(['RecordMeeting', id], { field, json: true });
    const { error } = JSON.parse(machine.result) as {
      error: { code: string; errors: { field: string }[] };
    };
    expect([error.code, ...error.errors.map((each) => each.field).sort()]).toEqual([
      'invalid-input',
      ...['activity', 'durationMinutes', 'mode', 'weather'],
    ]);
  });

  test('says which rule forbids it, and at which field', async () => {
    const failure = new Refusal('after-end', { endedOn: '2025-02-01' }, 'occurredOn');
    const said = await record(['RecordMeeting', id], { field: meeting, language: 'de' }, failure);
    expect(said.exitCode).toBe(1);
    expect(said.complaint).toMatch(/^Wann \(occurredOn\): Nach dem Ende des Tandems\. .*01\.02\.2025/);
    const changes = new Refusal('changes-unfit', { field: 'mood' }, 'changes/mood');
    const field = ['occurredOn=2025-06-01', `targetEventId=${eventId}`, 'changes={"mood":9}', 'reason=typo'];
    const corrects = await record(['CorrectTandemEvent', id], { field, json: true }, changes);
    expect(JSON.parse(corrects.result)).toMatchObject({
      error: { code: 'changes-unfit', field: 'changes/mood' },
    });
    const conflict = new ConcurrencyConflict(`tandem-${id}`, 3n, 4n);
    expect(await record(['RecordMeeting', id], { field: meeting }, conflict)).toMatchObject({ exitCode: 1 });
  });

  test('does not hide what it does not know', async () => {
    const failure = new TypeError('broken');
    await expect(record(['RecordMeeting', id], { field: meeting }, failure)).rejects.toBe(failure);
  });

  test.each<[string, readonly string[], RecordOptions]>([
    ['command-missing', [], {}],
    ['command-unknown', ['Dance'], {}],
    ['id-missing', ['RecordMeeting'], {}],
    ['id-missing', ['RecordMeeting', 'seven'], {}],
    ['id-unexpected', ['RegisterMentor', id], {}],
    ['data-malformed', ['RegisterMentor'], { data: '{name}' }],
    ['data-malformed', ['RegisterMentor'], { data: '[]' }],
    ['field-malformed', ['RegisterMentor'], { field: ['=x'] }],
    ['key-malformed', ['RegisterMentor'], { key: 'a b' }],
  ])('is wrong usage: %s %j', async (code, named, options) => {
    const said = await record(named, { ...options, json: true });
    expect([said.exitCode, said.opened]).toEqual([2, false]);
    expect(JSON.parse(said.result)).toMatchObject({ error: { code } });
  });

  test('lists every command with its fields in words', async () => {
    const all = await record([], { list: true, language: 'de' });
    expect(all.result).toContain('RecordMeeting <Kennung>: Treffen erfassen\n');
    expect(all.result).toContain('CorrectPersonEvent <Kennung>: Person: Eintrag korrigieren\n');
    const one = await record(['JoinStaff'], { list: true });
    expect(one.result).toMatch(/^JoinStaff: Add staff\n/);
    expect(one.result).toMatch(/^ {2}roles +Roles: several, separated by commas: one of coordinator \(/m);
    const machine = await record(['JoinStaff'], { list: true, json: true });
    expect(JSON.parse(machine.result)).toMatchObject([{ type: 'JoinStaff', path: '/staff' }]);
  });
});
