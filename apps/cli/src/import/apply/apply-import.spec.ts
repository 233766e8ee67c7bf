import { describe, expect, test } from '@jest/globals';
import {
  decodeEvent,
  StoreUnavailable,
  streamName,
  type AppendResult,
  type StreamWrite,
} from '@tandemspur/event-store';
import { InMemoryEventStore } from '@tandemspur/testing';
import type { ImportReport } from '../report/import-report.js';
import { runImport, type ImportRequest } from '../run-import.js';
import type { ImportTarget } from './rehearsal.js';

const organisation = { id: '0197a9c2-2b1e-7c3d-8a4f-5b6c7d8e9f00', timeZone: 'Europe/Berlin' };
const tandemHeader =
  'Nr.;Pate/Patin;Patenkind;Jahrgang;Matching am;1. Treffen;Führungszeugnis v.;Koordination;Status;beendet am;Grund;Bemerkung';
const one = '1;Inga W.;Jannik O.;2015;08.04.2023;28.04.2023;21.02.2023;Fr. Petersen;aktiv;;;';
const two = '2;Malte W.;Nour Ü.;2014;07.05.2023;20.05.2023;;Fr. Petersen;aktiv;;;';
const rows = ['1;28.04.2023;1 h;P;Museum', '1;05.05.2023;1 h;P;Museum', '2;20.05.2023;1 h;P;Kochen'];

const request = (
  tandemRows: readonly string[],
  meetingRows: readonly string[],
  over: Partial<ImportRequest> = {},
): ImportRequest => {
  const file = (name: string, lines: readonly string[]) => ({
    name,
    bytes: new TextEncoder().encode(lines.join('\n')),
  });
  return {
    files: [
      file('tandems.csv', [tandemHeader, ...tandemRows]),
      file('treffen.csv', ['Tandem;Datum;Dauer;Art;Was gemacht', ...meetingRows]),
    ],
    apply: true,
    termMonths: 12,
    intervalDays: 14,
    organisation,
    now: new Date('2025-01-15T08:00:00Z'),
    ...over,
  };
};

/** Code and line of what was left out, and which fields differ or what the app has. */
const withheld = ({ problems }: ImportReport): string[] =>
  problems
    .filter(({ severity }) => severity === 'changed')
    .map(({ code, line, rule }) => {
      const fields = /other values \((.*)\)/.exec(rule.en)?.[1];
      return `${code} ${String(line)}: ${fields ?? rule.en}`;
    });

/** Lets something happen at the n-th append. */
class Disturbed implements ImportTarget {
  private appends = 0;

  constructor(
    private readonly store: InMemoryEventStore,
    private readonly at: number,
    private readonly happens: (append: () => Promise<AppendResult>) => Promise<AppendResult>,
  ) {}

  append(writes: readonly StreamWrite[]): Promise<AppendResult> {
    this.appends += 1;
    const append = (): Promise<AppendResult> => this.store.append(writes);
    return this.appends === this.at ? this.happens(append) : append();
  }

  readStream(stream: string): ReturnType<InMemoryEventStore['readStream']> {
    return this.store.readStream(stream);
  }
}

const ids = ({ all }: InMemoryEventStore): string[] => all.map(({ id }) => id).sort();

describe('importing again', () => {
  test('adds nothing', async () => {
    const store = new InMemoryEventStore();
    const first = await runImport(request([one, two], rows), store);
    const before = store.all.length;
    const second = await runImport(request([one, two], rows), store);
    expect(store.all).toHaveLength(before);
    expect([first.total, second.total]).toEqual([
      { new: before, existing: 0, withheld: 0 },
      { new: 0, existing: before, withheld: 0 },
    ]);
  });

  test('adds a row that was mended, and the tandem with it', async () => {
    const [store, clean] = [new InMemoryEventStore(), new InMemoryEventStore()];
    await runImport(
      request([one, two.replace('07.05.', '31.02.')], ['1;28.04.2023;lang;P;Museum', ...rows.slice(1)]),
      clean,
    );
    await runImport(
      request(
        [one, two.replace('07.05.', '31.02.')],
        [rows[0] ?? '', '1;05.05.2023;lang;P;Museum', rows[2] ?? ''],
      ),
      store,
    );
    const report = await runImport(request([one, two], rows), store);
    expect(withheld(report)).toEqual([]);
    const whole = new InMemoryEventStore();
    await runImport(request([one, two], rows), whole);
    expect(ids(store)).toEqual(ids(whole));
  });

  test.each([
    ['another duration', one, '1;05.05.2023;2 h;P;Museum', ['imported-differently 3: Duration']],
    [
      'another date of the match',
      one.replace('08.04.', '09.04.'),
      rows[1] ?? '',
      ['imported-differently 2: date', 'imported-differently 2: date, From day'],
    ],
    [
      'another child',
      one.replace(';2015;', ';2014;'),
      rows[1] ?? '',
      ['imported-differently 2: mentor or mentee'],
    ],
    [
      'a second meeting in front of the one of that day',
      one,
      `1;05.05.2023;3 h;P;Zoo\n${rows[1] ?? ''}`,
      ['imported-differently 3: Duration, Note', 'imported-differently 4: meetings of that day'],
    ],
    [
      'another first meeting',
      one.replace('28.04.', '05.05.'),
      rows[1] ?? '',
      ['imported-differently 2: meetings of that day', 'imported-differently 3: date'],
    ],
  ])('leaves %s alone and says so', async (_, tandemRow, meetingRow, expected) => {
    const store = new InMemoryEventStore();
    await runImport(request([one], rows.slice(0, 2)), store);
    const before = ids(store);
    const report = await runImport(request([tandemRow], [rows[0] ?? '', ...meetingRow.split('\n')]), store);
    expect(withheld(report).sort()).toEqual(expected);
    const added = store.all.map(decodeEvent).filter(({ id }) => !before.includes(id));
    expect(added).toEqual([]);
  });

  test('says that a meeting is no longer in the list', async () => {
    const store = new InMemoryEventStore();
    await runImport(request([one], rows.slice(0, 2)), store);
    const moved = [rows[0] ?? '', '1;06.05.2023;1 h;P;Museum'];
    const report = await runImport(request([one], moved), store);
    expect(report.problems.find(({ code }) => code === 'no-longer-listed')?.rule.en).toContain('2023-05-05');
  });

  test('leaves out an ending when the app has recorded one', async () => {
    const store = new InMemoryEventStore();
    await runImport(request([one], rows.slice(0, 2)), store);
    const last = store.all.findLast(({ stream }) => stream.startsWith('tandem-'));
    const { stream = '', revision = 0n, metadata = {} } = last ?? {};
    const ending = {
      id: '0197a9c2-2b1e-7c3d-8a4f-000000000001',
      type: 'TandemEnded.v1',
      data: JSON.stringify({
        endedOn: '2024-03-01',
        kind: 'premature',
        reason: 'mentor_time',
        initiatedBy: 'mentor',
        formalClosing: true,
        rematchWanted: false,
      }),
      metadata: { ...metadata, occurredOn: '2024-03-01', source: 'web' },
    };
    await store.append([{ stream, expectedRevision: revision, events: [ending] }]);
    const list = one.replace('aktiv;;', 'beendet;05.03.2024;Umzug Pate');
    const report = await runImport(request([list], rows.slice(0, 2)), store);
    expect(withheld(report)[0]).toMatch(/^recorded-otherwise 2: .*already ended on 2024-03-01/);
    expect(store.all.filter(({ type }) => type === 'TandemEnded.v1')).toHaveLength(1);
  });
});

describe('an import that is disturbed', () => {
  const clean = async (): Promise<string[]> => {
    const store = new InMemoryEventStore();
    await runImport(request([one, two], rows), store);
    return ids(store);
  };

  test('and killed continues to what a clean one gives', async () => {
    const store = new InMemoryEventStore();
    const killed = new Disturbed(store, 2, () => Promise.reject(new Error('killed')));
    await expect(runImport(request([one, two], rows), killed)).rejects.toThrow('killed');
    expect(store.all.length).toBeGreaterThan(0);
    expect(store.all.map(({ stream }) => stream).filter((stream) => stream.startsWith('pair-'))).toHaveLength(
      1,
    );
    await runImport(request([one, two], rows), store);
    expect(ids(store)).toEqual(await clean());
  });

  test('by a store that stored but did not answer does not store twice', async () => {
    const store = new InMemoryEventStore();
    const silent = new Disturbed(store, 1, async (append) => {
      await append();
      throw new StoreUnavailable({ cause: 'reset' });
    });
    await runImport(request([one, two], rows), silent);
    expect(ids(store)).toEqual(await clean());
  });

  test('by another writer reads again', async () => {
    const store = new InMemoryEventStore();
    const raced = new Disturbed(store, 1, async (append) => {
      await runImport(request([two], rows.slice(2)), store);
      return append();
    });
    await runImport(request([one, two], rows), raced);
    expect(ids(store)).toEqual(await clean());
  });

  test('by the user ends behind a whole tandem', async () => {
    const store = new InMemoryEventStore();
    let done = 0;
    const over = { onProgress: () => void (done += 1), stopped: () => done === 1 };
    const report = await runImport(request([one, two], rows, over), store);
    expect(report).toMatchObject({ status: 'interrupted', tandems: { planned: 2, done: 1 } });
    await runImport(request([one, two], rows), store);
    expect(ids(store)).toEqual(await clean());
  });
});

test('a dry run tells what the import then does, and writes nothing', async () => {
  const store = new InMemoryEventStore();
  const dry = await runImport(request([one, two], rows, { apply: false }), store);
  expect(store.all).toEqual([]);
  const applied = await runImport(request([one, two], rows), store);
  expect({ ...dry, status: 'applied' }).toEqual(applied);
});

test('the pair of an ended tandem is free, that of an open one is not', async () => {
  const store = new InMemoryEventStore();
  await runImport(request([one.replace('aktiv;;', 'beendet;05.03.2024;'), two], []), store);
  const pairs = store.all.filter(({ stream }) => stream.startsWith(streamName('pair', '')));
  expect(pairs.map(({ type }) => type)).toEqual(['PairOccupied.v1', 'PairReleased.v1', 'PairOccupied.v1']);
});
