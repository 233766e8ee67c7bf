import { describe, expect, it } from '@jest/globals';
import type { EventMetadata, HistoryEntry, HistoryView, TandemStateView } from '@tandemspur/contracts';
import { encodeEvent, asPosition, type StoredEvent } from '@tandemspur/event-store';
import { recordedTandem } from '@tandemspur/read-models';
import { viewpointOf } from '../viewpoint-parameters.js';
import { cloudEventLines } from './cloud-events.js';
import { cell, csvOf } from './csv.js';
import { dispositionOf } from './formats.js';
import { printablePage } from './printable-page.js';

const tandemId = '77777777-7777-4777-8777-777777777777';
const organisationId = '00000000-0000-4000-8000-000000000002';
const idOf = (index: number): string => `00000000-0000-4000-9000-00000000000${String(index)}`;
const german = { language: 'de', timeZone: 'Europe/Berlin' } as const;

const metadata: EventMetadata = {
  ...{
    occurredOn: '2025-03-01',
    precision: 'day',
    recordedAt: '2025-03-02T10:00:00.000Z',
    actorId: 'staff-1',
  },
  ...{
    actorRole: 'coordinator',
    source: 'web',
    organisationId,
    correlationId: idOf(8),
    causationId: idOf(9),
  },
};
const stored: readonly StoredEvent[] = [
  encodeEvent(
    { type: 'MeetingHeld', data: { durationMinutes: 60, mode: 'in_person', activity: 'talk' } },
    idOf(0),
    metadata,
  ),
  encodeEvent(
    {
      type: 'EventCorrected',
      data: { targetEventId: idOf(0), changes: '{"durationMinutes":90}', reason: 'typo' },
    },
    idOf(1),
    { ...metadata, recordedAt: '2025-03-05T10:00:00.000Z' },
  ),
].map((event, index) => ({
  ...event,
  stream: `tandem-${tandemId}`,
  revision: BigInt(index),
  position: asPosition(`00${String(index)}`),
}));

describe('CloudEvents', () => {
  const lines = (raw: boolean, knownAt?: string) =>
    cloudEventLines(recordedTandem(tandemId, stored), { knownAt }, raw)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('are the effective events, with every attribute that the specification asks for', () => {
    expect(lines(false)).toEqual([
      {
        specversion: '1.0',
        id: idOf(0),
        source: `urn:tandemspur:organisation:${organisationId}`,
        type: 'MeetingHeld.v1',
        subject: `tandem-${tandemId}`,
        time: '2025-03-02T10:00:00.000Z',
        datacontenttype: 'application/json',
        occurredon: '2025-03-01',
        precision: 'day',
        position: '000',
        revision: '0',
        actorrole: 'coordinator',
        actorid: 'staff-1',
        actorsource: 'web',
        correlationid: idOf(8),
        causationid: idOf(9),
        schemaversion: 1,
        data: { durationMinutes: 90, mode: 'in_person', activity: 'talk' },
      },
    ]);
    for (const name of Object.keys(lines(false)[0] ?? {})) expect(name).toMatch(/^[a-z0-9]{1,20}$/);
  });

  it('are, raw, all that was recorded and as it was recorded', () => {
    expect(lines(true).map(({ type, data }) => [type, data])).toEqual([
      ['MeetingHeld.v1', { durationMinutes: 60, mode: 'in_person', activity: 'talk' }],
      ['EventCorrected.v1', { targetEventId: idOf(0), changes: '{"durationMinutes":90}', reason: 'typo' }],
    ]);
    expect(lines(true, '2025-03-03T00:00:00.000Z')).toHaveLength(1);
  });
});

const text = (written: string) => ({ de: written, en: written });
const state: TandemStateView = {
  ...{ status: 'active', mentorId: idOf(3), menteeId: idOf(4), coordinatorId: null, matchedOn: null },
  ...{ firstMeetingOn: null, lastContactOn: null, nextContactOn: null, endedOn: null },
  ...{ meetings: 1, missedMeetings: 0, openConflicts: 0 },
};
const entry: HistoryEntry = {
  ...{ eventId: idOf(0), type: 'MeetingHeld', label: { de: 'Treffen', en: 'Meeting' } },
  ...{ occurredOn: '2025-03-01T16:30', precision: 'minute', recordedAt: '2025-03-02T10:00:00.000Z' },
  ...{ position: '000', revision: '0', source: 'phone', actorRole: 'mentor_link', actorId: 'x' },
  details: [
    {
      field: 'note',
      label: { de: 'Notiz', en: 'Note' },
      value: '',
      text: text('"Zoo", <b>Eis</b> & "Kino"'),
    },
  ],
  repairs: [],
};

describe('the table', () => {
  it('is RFC 4180 with a byte order mark, in the language', () => {
    const csv = csvOf([{ ...entry, stateAfter: state }], german);
    expect(csv).toBe(
      '\uFEFFWann,Ereignis,Angaben,Erfasst,Durch,Quelle,Status danach,Korrekturen,Kennung,Revision,Position\r\n' +
        '2025-03-01 16:30,Treffen,"Notiz: ""Zoo"", <b>Eis</b> & ""Kino""",2025-03-02 11:00,Mentor:in,Telefon,' +
        `aktiv,,${idOf(0)},0,000\r\n`,
    );
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['1=1', '1=1'],
    ['a\nb', '"a\nb"'],
  ])('has no formula in %j', (written, expected) => {
    expect(cell(written)).toBe(expected);
  });
});

describe('the printable page', () => {
  it('is whole, without script, and escapes what people wrote', () => {
    const history: HistoryView = {
      tandemId,
      viewpoint: { knownAt: null, asOf: '2025-03-31' },
      items: [{ ...entry, stateAfter: state }],
      retracted: [],
      unreadable: [],
      state,
      names: { [idOf(3)]: 'Günther <script>alert(1)</script>', [idOf(4)]: 'Rojin K.' },
    };
    const page = printablePage({ history, recorded: undefined, madeAt: '2025-04-01T10:00:00.000Z' }, german);
    expect(page).toContain(
      '<h1>Verlauf des Tandems von Günther &lt;script&gt;alert(1)&lt;/script&gt; und Rojin K.</h1>',
    );
    expect(page).toContain('<td>Notiz: &quot;Zoo&quot;, &lt;b&gt;Eis&lt;/b&gt; &amp; &quot;Kino&quot;</td>');
    expect(page).not.toMatch(/<script|<link|<img|https?:/);
    expect(page).toMatch(/^<!doctype html>\n<html lang="de">[\s\S]*<\/html>\n$/);
  });
});

describe('a request', () => {
  const now = '2025-06-01T12:00:00.000Z';
  const at = (knownAt?: string) => viewpointOf({ knownAt, asOf: undefined }, 'Europe/Berlin', now).knownAt;

  it('means the end of a day where the organisation is, any instant, and never the future', () => {
    expect(at('2025-03-31')).toBe('2025-03-31T21:59:59.999Z');
    expect(at('2025-03-31T12:00:00+02:00')).toBe('2025-03-31T10:00:00.000Z');
    expect(at('2025-06-01')).toBeUndefined();
    expect(at('2031-01-01')).toBeUndefined();
    expect(at()).toBeUndefined();
  });

  it('gets a file without anybody’s name in its own', () => {
    expect(dispositionOf('csv', tandemId, false)).toBe(`attachment; filename="tandem-${tandemId}.csv"`);
    expect(dispositionOf('html', tandemId, true)).toBe(`inline; filename="tandem-${tandemId}-raw.html"`);
  });
});
