import { expect, test } from '@jest/globals';
import { changesText, type DomainEvent } from '@tandemspur/contracts';
import { decodeEvent, encodeEvent } from '@tandemspur/event-store';
import { InMemoryEventStore } from '@tandemspur/testing';
import { runImport } from '../run-import.js';

const organisation = { id: '0197a9c2-2b1e-7c3d-8a4f-5b6c7d8e9f00', timeZone: 'Europe/Berlin' };
const tandemHeader =
  'Nr.;Pate/Patin;Patenkind;Jahrgang;Matching am;1. Treffen;Führungszeugnis v.;Koordination;Status;beendet am;Grund;Bemerkung';
const tandem = '1;Inga W.;Jannik O.;2015;08.04.2023;28.04.2023;21.02.2023;Fr. Petersen;aktiv;;;';
const first = '1;28.04.2023;1 h;P;Museum';
const second = '1;05.05.2023;1 h;P;Zoo';

/** Imports the lists; gives what was left out, by code and fields, and how many events were new. */
const imported = async (store: InMemoryEventStore, ...meetings: readonly string[]) => {
  const file = (name: string, lines: readonly string[]) => ({
    name,
    bytes: new TextEncoder().encode(lines.join('\n')),
  });
  const { problems, total } = await runImport(
    {
      files: [
        file('tandems.csv', [tandemHeader, tandem]),
        file('treffen.csv', ['Tandem;Datum;Dauer;Art;Was gemacht', ...meetings]),
      ],
      ...{ apply: true, termMonths: 12, intervalDays: 14, organisation },
      now: new Date('2025-01-15T08:00:00Z'),
    },
    store,
  );
  const changed = problems.filter(({ severity }) => severity === 'changed');
  return {
    fields: changed.map(({ rule }) => /other values \((.*)\)/.exec(rule.en)?.[1] ?? rule.en),
    fresh: total.new,
  };
};

/** Repairs the event of a type and day, as the app does. */
const repair = async (
  store: InMemoryEventStore,
  type: DomainEvent['type'],
  day: string,
  make: (targetEventId: string) => DomainEvent,
): Promise<void> => {
  const history = store.all.map(decodeEvent).filter(({ stream }) => stream.startsWith('tandem-'));
  const target = history.find((event) => event.type === type && event.occurredOn === day);
  const last = history.at(-1);
  if (!target || !last) throw new Error(`no ${type} on ${day}`);
  const { id, stream, revision: _, position: __, type: ___, data: ____, ...envelope } = last;
  const eventId = `${id.slice(0, -4)}0${String(history.length).padStart(3, '0')}`;
  const event = encodeEvent(make(target.id), eventId, { ...envelope, source: 'web' });
  await store.append([{ stream, expectedRevision: last.revision, events: [event] }]);
};
const corrected = (durationMinutes: number) => (targetEventId: string) => ({
  type: 'EventCorrected' as const,
  data: { targetEventId, changes: changesText({ durationMinutes }), reason: 'typo' as const },
});
const retracted = (targetEventId: string) => ({
  type: 'EventRetracted' as const,
  data: { targetEventId, reason: 'never_happened' as const },
});

test('a meeting corrected in the app stands against a list that has it otherwise, and agrees with one mended', async () => {
  const store = new InMemoryEventStore();
  await imported(store, first, second);
  await repair(store, 'MeetingHeld', '2023-05-05', corrected(120));
  expect(await imported(store, first, second)).toEqual({ fields: ['Duration'], fresh: 0 });
  expect(await imported(store, first, second.replace('1 h', '2 h'))).toEqual({ fields: [], fresh: 0 });
});

test('a meeting retracted in the app is not imported again', async () => {
  const store = new InMemoryEventStore();
  await imported(store, first, second);
  await repair(store, 'MeetingHeld', '2023-05-05', retracted);
  expect(await imported(store, first, second)).toEqual({ fields: ['retracted in the app'], fresh: 0 });
  expect(await imported(store, first)).toEqual({ fields: [], fresh: 0 });
});

test('a match retracted in the app is not imported again, nor does the pair move', async () => {
  const store = new InMemoryEventStore();
  await imported(store, first, second);
  await repair(store, 'TandemMatched', '2023-04-08', retracted);
  expect(await imported(store, first, second)).toEqual({ fields: ['retracted in the app'], fresh: 0 });
});
