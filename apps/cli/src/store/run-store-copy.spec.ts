import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  ConcurrencyConflict,
  EventTooLarge,
  InvalidEvent,
  StoreUnavailable,
  type EventStore,
} from '@tandemspur/event-store';
import { settings } from '@tandemspur/platform';
import { first, InMemoryEventStore, sampleEvents } from '@tandemspur/testing';
import type { Progress } from './copy-report.js';
import type { Ends } from './copy-store.js';
import { languageOf } from '../language.js';
import { AddressedEnds } from './open-ends.js';
import { CopyRefused } from './refusal.js';
import { runStoreCopy, type CopySurroundings, type StoreCopyOptions } from './run-store-copy.js';

const secret = 'Geheimnis/?@';
const from = `postgres://u:${secret}@one/d`;
const to = 'kurrentdb://u:pass%40word@two:2113';

describe('the command store copy', () => {
  let source: InMemoryEventStore;
  let target: InMemoryEventStore;
  let closed: number;
  beforeEach(async () => {
    [source, target, closed] = [new InMemoryEventStore(), new InMemoryEventStore(), 0];
    await source.append([first('s', sampleEvents(1_234))]);
  });

  const ends = (): Ends => ({
    from: 'postgres://***@one/d',
    to: 'kurrentdb://***@two:2113',
    openSource: () => Promise.resolve(source),
    openTarget: () => Promise.resolve(target),
    close: () => Promise.resolve(void (closed += 1)),
  });
  const run = async (
    given: Partial<StoreCopyOptions> = {},
    around: Partial<CopySurroundings> = {},
    endsOf: () => Ends = ends,
  ) => {
    const written = { out: '', err: '' };
    const code = await runStoreCopy({ from, to, ...given }, endsOf, {
      language: 'de',
      signal: new AbortController().signal,
      result: (text) => (written.out += text),
      complaint: (text) => (written.err += text),
      patience: { retries: 1, firstPauseMs: 0 },
      ...around,
    });
    return { ...written, code };
  };
  const failing = (error: Error): void => {
    target.append = () => Promise.reject(error);
  };

  test('says what it has done, in German or English, and lets go of both stores', async () => {
    const german = await run();
    expect(german).toMatchObject({ code: 0, err: '' });
    expect(german.out).toMatch(/^Das Ziel enthält die ganze Geschichte der Quelle/);
    expect(german.out).toMatch(/jetzt übertragen +1\.234 Ereignisse\n/);
    const english = await run({}, { language: 'en' });
    expect(english.out).toMatch(/in the target before +1,234 events\ncopied now +0 events\n/);
    expect(english.out).toMatch(/SHA-256 +[0-9a-f]{64}\n/);
    expect(closed).toBe(2);
  });

  test('says it as JSON', async () => {
    const { out, err, code } = await run({ json: true });
    expect([err, code]).toEqual(['', 0]);
    expect(JSON.parse(out)).toMatchObject({
      ...{ status: 'equal', from: 'postgres://***@one/d', to: 'kurrentdb://***@two:2113' },
      ...{ resumedFrom: 0, copied: 1_234, events: 1_234, streams: 1, missing: 0, difference: null },
    });
  });

  test('shows progress, but not beside JSON', async () => {
    const told: Progress[] = [];
    const progress = (each: Progress) => told.push(each);
    await run({ json: true }, { progress });
    expect(told).toEqual([]);
    await run({}, { progress });
    expect(told.length).toBeGreaterThan(0);
  });

  test('ends with 3 and names the first event that differs', async () => {
    await run();
    Object.assign(target.all[700] as object, { data: '{}' });
    const { out, code } = await run({ verifyOnly: true });
    expect(code).toBe(3);
    expect(out).toContain('unterscheiden sich ab Ereignis 701.');
    expect(out).toMatch(/im Ziel +s @ 700, 0{9}701, [0-9a-f-]{36}\nverschieden +data\n/);
  });

  test('ends with 4 when the source has more', async () => {
    const { out, code } = await run({ verifyOnly: true });
    expect(code).toBe(4);
    expect(out).toContain('Dem Ziel fehlen 1.234 Ereignisse');
    expect(out).not.toContain('jetzt übertragen');
  });

  test('ends with 130 when it is interrupted', async () => {
    const { out, code } = await run({}, { signal: AbortSignal.abort() });
    expect(code).toBe(130);
    expect(out).toMatch(/^Unterbrochen\. .* macht weiter\./);
    expect(target.all).toEqual([]);
  });

  test.each<[string, Error, string]>([
    ['streams-clash', new ConcurrencyConflict('s', 'none', 3n), 'Der Strom s steht im Ziel bei Revision 3'],
    ['not-accepted', new InvalidEvent('7', 'the id was used before'), 'event 7: the id was used before'],
    ['not-accepted', new EventTooLarge('7', 9, 8), 'nimmt ein Ereignis nicht an'],
    ['broke-off', new StoreUnavailable({ cause: new Error('cut') }), 'not known: cut. Was übertragen ist'],
    ['broke-off', new Error('disk full'), 'derselbe Befehl macht weiter'],
  ])('ends with 1 and %s for %s', async (name, error, said) => {
    if (error instanceof EventTooLarge) await source.append([first('t', sampleEvents(1))]);
    failing(error);
    const { out, err, code } = await run();
    expect([out, code]).toEqual(['', 1]);
    expect(err).toContain(said);
    expect(JSON.parse((await run({ json: true })).out)).toMatchObject({ error: { code: name } });
    expect(closed).toBe(2);
  });

  test('refuses a target with another history, and names the event in JSON too', async () => {
    await target.append([first('other', sampleEvents(1))]);
    const { err, code } = await run();
    expect(code).toBe(1);
    expect(err).toContain('Nr. 1, other Revision 0');
    const { error } = JSON.parse((await run({ json: true })).out) as { error: { difference: unknown } };
    expect(error.difference).toMatchObject({ event: 1, target: { stream: 'other' } });
  });

  test('says no password, whoever says it', async () => {
    failing(new Error(`cannot use ${from} or u:pass%40word, that is "pass@word"`));
    for (const { out, err } of [await run(), await run({ json: true })]) {
      expect(out + err).toContain('cannot use postgres://***@one/d or ***');
      expect(out + err).not.toMatch(/Geheimnis|pass(%40|@)word/);
    }
  });
});

describe('the addresses of store copy', () => {
  const configuration = settings.parse({ DATA_DIR: 'no-such-folder' });
  const logger = {} as ConstructorParameters<typeof AddressedEnds>[2];
  const codeOf = async (work: () => Promise<EventStore>): Promise<string> => {
    try {
      await work();
    } catch (error) {
      if (error instanceof CopyRefused) return `${error.code}: ${error.rule.en}`;
      throw error;
    }
    throw new Error('it was not refused');
  };
  const endsFor = (request: { from: string; to: string }) =>
    new AddressedEnds({ ...request, verifyOnly: false }, configuration, logger);

  test.each([
    ['mysql://h/d', 'embedded', '--from is no address that we know.'],
    ['embedded', 'h:5432', '--to is no address that we know.'],
    ['embedded', 'embedded', 'Source and target are the same store.'],
    ['postgres://h/d', 'postgres://h/d', 'Source and target are the same store.'],
  ])('%s to %s is wrong usage, and opens nothing', async (one, two, rule) => {
    const said = { out: '', err: '' };
    const code = await runStoreCopy({ from: one, to: two }, () => endsFor({ from: one, to: two }), {
      language: 'en',
      signal: new AbortController().signal,
      result: (text) => (said.out += text),
      complaint: (text) => (said.err += text),
    });
    expect(code).toBe(2);
    expect(said.out).toBe('');
    expect(said.err).toContain(rule);
  });

  test('a server that is not there is said to be so, at once', async () => {
    const ends = endsFor({ from: 'postgres://u:secret@127.0.0.1:1/d', to: 'embedded' });
    const said = await codeOf(() => ends.openSource());
    expect(said).toMatch(
      /^unreachable: postgres:\/\/\*\*\*@127\.0\.0\.1:1\/d cannot be reached: .*ECONNREFUSED/,
    );
    await ends.close();
  });

  test('a data folder that is not there is not made by looking for a history in it', async () => {
    const ends = endsFor({ from: 'embedded', to: 'kurrentdb://h' });
    expect(await codeOf(() => ends.openSource())).toBe('no-history: embedded holds no history.');
    await ends.close();
  });

  test.each([
    ['de', {}, 'de'],
    ['en', { LANG: 'de_DE.UTF-8' }, 'en'],
    [undefined, { LC_ALL: '', LANG: 'de_AT' }, 'de'],
    [undefined, {}, 'en'],
  ])('--lang %s in %j is %s', (asked, environment, language) => {
    expect(languageOf(asked, environment)).toBe(language);
  });
});
