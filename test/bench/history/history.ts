import { streamName } from '@tandemspur/event-store';
import { eventId, type Cast } from './cast.js';
import { idOf } from './chance.js';
import { dayText, minuteText, minutesPerDay, type Minute } from './clock.js';
import { courseOf, type Entry, type Subject } from './course.js';
import { staffOf, type StaffEntry } from './staff.js';
import { dataOf } from './words.js';

/** An event as a row of the store's table; its position is its place in the history, from 1 on. */
export interface HistoryRow {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export interface HistoryOptions {
  readonly seed: number;
  /** Decides how many tandems live at the same time: after some six years it has about that many events. */
  readonly events: number;
}

const eventsPerTandem = 60;
/** Of full activity: in the first year tandems only begin. */
const days = 2_000;

interface Running {
  readonly cast: Cast;
  readonly revisions: Record<Subject, number>;
}

interface Due {
  readonly entry: Entry;
  readonly running: Running;
}

const kinds = { mentor: 'person', mentee: 'person', pair: 'pair', tandem: 'tandem' } as const;
const subjects: readonly Subject[] = ['mentor', 'mentee', 'pair', 'tandem'];
const secondMeeting = /^Meeting/;

/** Recorded with a second and a millisecond that follow from the id. */
const recordedAt = (at: Minute, id: string): string => {
  const chance = Number.parseInt(id.slice(0, 6), 16);
  return `${minuteText(at)}:${String(10 + (chance % 50))}.${String(100 + (chance % 900))}Z`;
};

/** Metadata as the store writes it: flat strings, in the order of the envelope. */
const envelope = (
  occurredOn: string,
  { at, id, actor, role }: { at: Minute; id: string; actor: string; role: string },
  { seed, tandem, number }: { seed: number; tandem: number; number: number },
): string =>
  `{"occurredOn":"${occurredOn}","precision":"${occurredOn.length > 10 ? 'minute' : 'day'}",` +
  `"recordedAt":"${recordedAt(at, id)}","actorId":"${actor}","actorRole":"${role}",` +
  `"source":"${role === 'mentor_link' ? 'phone' : 'web'}","organisationId":"${idOf(seed, 0, 0, 9)}",` +
  `"correlationId":"${idOf(seed, tandem, number, 4)}","causationId":"${idOf(seed, tandem, number, 5)}"}`;

const rowOf = ({ entry, running: { cast, revisions } }: Due): HistoryRow => {
  const { type, subject, occurred, isExact, recorded, number } = entry;
  const id = eventId(entry, cast);
  const byMentor = secondMeeting.test(type) && number % 4 !== 0;
  const actor = byMentor ? cast.ids.mentor : cast.coordinator(recorded, 0);
  const role = byMentor ? 'mentor_link' : 'coordinator';
  return {
    stream: streamName(kinds[subject], cast.ids[subject]),
    revision: revisions[subject]++,
    id,
    type: `${type}.v1`,
    data: dataOf(entry, cast),
    metadata: envelope(
      isExact ? minuteText(occurred) : dayText(occurred),
      { at: recorded, id, actor, role },
      { seed: cast.seed, tandem: cast.tandem, number },
    ),
  };
};

const staffRow = ({ id, event, member, revision, type, data, at }: StaffEntry, seed: number): HistoryRow => ({
  stream: streamName('staff', id),
  revision,
  id: event,
  type,
  data,
  metadata: envelope(
    dayText(at),
    { at, id: event, actor: id, role: 'administrator' },
    { seed, tandem: -1 - member, number: revision },
  ),
});

/**
 * What many tandems record one after another, as it arrives at the store, without end. Deterministic; only the tandems
 * that live at the same time are in memory.
 */
export function* historyOf({ seed, events }: HistoryOptions): Generator<HistoryRow, never> {
  const tandemsPerDay = events / eventsPerTandem / days;
  const staff = staffOf(seed, Math.max(3, Math.ceil((tandemsPerDay * 400) / 30)));
  const due = new Map<number, Due[]>();
  const begin = (tandem: number, day: number): void => {
    const came = day * minutesPerDay + 9 * 60 + (tandem % 400);
    const ids = Object.fromEntries(
      subjects.map((subject, index) => [subject, idOf(seed, tandem, index, 1)]),
    ) as Record<Subject, string>;
    const coordinator = (at: Minute, turn: number): string => staff.idAt(tandem + turn, at);
    const running: Running = {
      cast: { seed, tandem, ids, coordinator },
      revisions: { mentor: 0, mentee: 0, pair: 0, tandem: 0 },
    };
    for (const entry of courseOf(seed, tandem, came)) {
      const on = Math.floor(entry.recorded / minutesPerDay);
      const others = due.get(on);
      if (others) others.push({ entry, running });
      else due.set(on, [{ entry, running }]);
    }
  };
  for (let day = 0, begun = 0; ; day++) {
    for (const entry of staff.changesOn(day)) yield staffRow(entry, seed);
    while (begun < (day + 1) * tandemsPerDay) begin(begun++, day);
    const today = due.get(day) ?? [];
    due.delete(day);
    today.sort(
      (a, b) => a.entry.recorded - b.entry.recorded || a.running.cast.tandem - b.running.cast.tandem,
    );
    for (const each of today) yield rowOf(each);
  }
}
