import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { blocks, briefingView, type BriefingView } from '@tandemspur/contracts';
import { briefingPdf } from './briefing-pdf.js';
import { textInPdf } from './briefing-pdf-text.js';

const id = (digit: string) => `${digit.repeat(8)}-1111-4111-8111-111111111111`;
const choice = (value: string, de: string, en: string) => ({ value, label: { de, en } });

const keyMoments = Object.entries(blocks).map(([block, label]) => ({
  ...{ block, label },
  moments:
    block === 'matching'
      ? [
          {
            ...{ kind: 'matched', on: '2025-01-20', precision: 'day', eventId: id('9'), derived: true },
            ...{ stream: `tandem-${id('1')}`, side: null, detail: null },
            title: { de: 'Tandem gebildet', en: 'Matched' },
          },
        ]
      : [],
}));

const view: BriefingView = briefingView.parse({
  tandemId: '01940000-0000-7000-8000-0000abcdef12',
  madeOn: '2026-03-01',
  status: choice('active', 'aktiv', 'active'),
  mentor: { id: id('2'), name: 'Ayşe Yıldız' },
  mentee: { id: id('3'), name: 'Иван Петров' },
  guardian: { id: id('4'), name: 'Şahin Öztürk' },
  coMentors: [],
  programme: { id: id('5'), name: 'Balu' },
  matchedOn: '2025-01-20',
  firstMeetingOn: '2025-02-01',
  endedOn: null,
  terms: { termMonths: 12, termEndOn: '2026-06-30', meetingIntervalDays: 14, hoursPerMonth: null },
  mode: choice('in_person', 'persönlich', 'in person'),
  agreementSignedOn: null,
  meetings: { held: 23, missed: 4, lastOn: '2026-02-20' },
  rematchOf: null,
  rematches: [],
  coordinators: [{ staff: { id: id('6'), name: 'Ludwig Groß' }, from: '2025-01-20', until: null }],
  covers: [],
  handovers: [],
  keyMoments,
  goals: [
    {
      ...{ goalId: id('7'), domain: choice('school', 'Schule', 'school'), text: 'Mathe üben' },
      ...{ setOn: '2025-03-01', dueOn: null, scale: 2 },
    },
  ],
  openConflicts: [],
  settledConflicts: [
    {
      ...{ conflictId: id('8'), notedOn: '2025-05-01', resolvedOn: '2025-05-11', days: 10 },
      ...{ category: choice('family', 'Familie', 'family'), severity: choice('high', 'hoch', 'high') },
      ...{ note: 'Streit um Zeiten', outcome: choice('agreement', 'Einigung', 'agreement') },
      ...{ escalatedOn: null, resolution: 'Gespräch zu dritt' },
    },
  ],
  followUps: [],
  tone: [],
  pauses: [],
  contactRule: null,
  safeguarding: null,
  awaited: [{ kind: choice('next-meeting', 'Nächstes Treffen', 'Next meeting'), on: '2026-03-06' }],
  unreadable: 0,
});

const printed = (language: 'de' | 'en', views: readonly BriefingView[] = [view]) =>
  buffer(briefingPdf(views, { language, compress: false }));

describe('the printed briefing', () => {
  it('says what was agreed, who is who, and how conflicts were settled, in German', async () => {
    const text = textInPdf(await printed('de')).replaceAll('\n', '');
    expect(text).toContain('Briefing zur Übergabe: Ayşe Yıldız – Иван Петров');
    for (const told of [
      'Sorgeberechtigte: Şahin Öztürk',
      'Koordination: Ludwig Groß, ab 20.01.2025',
      'Laufzeit: 12 Monate, bis 30.06.2026',
      'Rhythmus: alle 14 Tage',
      'Treffen: 23 gehalten, 4 ausgefallen, zuletzt am 20.02.2026',
      'Nächstes Treffen, 06.03.2026',
      'Schule: Mathe üben, vereinbart am 01.03.2025, Fortschritt 2 von 4',
      'Familie (hoch), vermerkt am 01.05.2025, geklärt nach 10 Tagen, Einigung',
      'Streit um Zeiten – Gespräch zu dritt',
      '20.01.2025 Matching: Tandem gebildet',
      'Tandem abcdef12 · Stand 01.03.2026',
      'Seite 1',
    ])
      expect(text).toContain(told);
  });

  it('says the same in English', async () => {
    const text = textInPdf(await printed('en')).replaceAll('\n', '');
    for (const told of ['Handover briefing', 'Rhythm: every 14 days', 'settled after 10 days', 'Page 1'])
      expect(text).toContain(told);
  });

  it('is tagged, in its language, and names nobody outside of its pages', async () => {
    const pdf = (await printed('de')).toString('latin1');
    expect(pdf).toContain('/Lang (de)');
    expect(pdf).toContain('/MarkInfo');
    for (const tag of ['/S /H1', '/S /H2', '/S /P', '/S /LI']) expect(pdf).toContain(tag);
    const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');
    expect(pdf).toContain(utf16('Briefing zur Übergabe'));
    for (const name of ['Yıldız', 'Петров', 'Groß']) expect(pdf).not.toContain(utf16(name));
  });

  it('stays small', async () => {
    const file = await buffer(briefingPdf([view], { language: 'de' }));
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.length).toBeLessThan(100_000);
  });

  it('prints many, each from a new page on, and lets others have their turn meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const many = Array.from({ length: 12 }, () => view);
    const file = await printed('de', many).finally(() => {
      clearInterval(timer);
    });
    const pdf = file.toString('latin1');
    expect(pdf.match(/\/Type \/Page\n/g)?.length).toBeGreaterThanOrEqual(12);
    expect(turns).toBeGreaterThanOrEqual(12);
  });

  it('reads no more briefings when nobody waits for them', async () => {
    let read = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- what reads from a store is asynchronous
    async function* endless(): AsyncIterable<BriefingView> {
      for (;;) {
        read += 1;
        yield view;
      }
    }
    const file = briefingPdf(endless(), { language: 'de' });
    await new Promise((resolve) => file.once('data', resolve));
    file.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const known = read;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(read).toBe(known);
  });

  it('ends with the error that reading a briefing throws', async () => {
    // eslint-disable-next-line @typescript-eslint/require-await -- what reads from a store is asynchronous
    async function* broken(): AsyncIterable<BriefingView> {
      yield view;
      throw new Error('the store is gone');
    }
    await expect(buffer(briefingPdf(broken(), { language: 'de' }))).rejects.toThrow('the store is gone');
  });
});
