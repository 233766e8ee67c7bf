import { createHash } from 'node:crypto';
import { streamName, type NewEvent, type StreamWrite } from '@tandemspur/event-store';

/** Which events are stored, and how they arrive. The same work is the same bytes, whoever stores them. */
export interface Work {
  /** Streams are numbered; two works on the same database have different numbers. */
  readonly firstStream: number;
  readonly streams: number;
  readonly eventsPerStream: number;
  readonly eventsPerAppend: number;
  /** Appends at the same time; those of one stream follow one another. */
  readonly callers: number;
  /** Bytes of an event's data, to which a note fills it up; up to 1,000, or 0 for meetings without a note. */
  readonly dataBytes: number;
}

export const eventsIn = ({ streams, eventsPerStream }: Work): number => streams * eventsPerStream;

/** The appends of one stream, in their order. */
export type StreamAppends = readonly StreamWrite[];

const digest = (...parts: readonly (string | number)[]): Buffer =>
  createHash('sha256').update(parts.join('/')).digest();

const uuid = (...parts: readonly (string | number)[]): string => {
  const bytes = digest(...parts);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

const sentences =
  'Wir waren in der Bücherei und haben für die Prüfung gelernt. Danach ein Gespräch über das Praktikum. ' +
  'Die Bewerbung liegt im Entwurf vor, nächste Woche gehen wir sie noch einmal durch. Stimmung gut. ';
const text = sentences.repeat(10);
const modes = ['in_person', 'digital', 'phone', 'hybrid'] as const;
const activities = ['leisure', 'learning', 'language', 'office', 'career', 'talk'] as const;

const pick = <T>(list: readonly [T, ...T[]], chance: number): T => list[chance % list.length] ?? list[0];

/** Text from `start` that has just so many bytes in UTF-8, and neither begins nor ends with a space. */
const noteOf = (bytes: number, start: number): string => {
  let note = text.slice(start, start + bytes - 1).trimStart();
  while (Buffer.byteLength(note) > bytes - 1) note = note.slice(0, -1);
  return note + '.'.repeat(bytes - Buffer.byteLength(note));
};

const meeting = (chance: Buffer, dataBytes: number): string => {
  const data = {
    activity: pick(activities, chance.readUInt8(0)),
    durationMinutes: 15 * (1 + (chance.readUInt8(1) % 12)),
    mode: pick(modes, chance.readUInt8(2)),
  };
  const bytes = dataBytes - Buffer.byteLength(JSON.stringify({ ...data, note: '' }));
  if (bytes < 1) return JSON.stringify(data);
  return JSON.stringify({ ...data, note: noteOf(bytes, chance.readUInt16BE(3) % sentences.length) });
};

const organisationId = uuid('organisation');
const began = Date.UTC(2024, 0, 1);
const minute = 60_000;

const eventOf = (stream: number, revision: number, dataBytes: number): NewEvent => {
  const chance = digest('event', stream, revision);
  const recordedAt = new Date(began + ((stream * 97 + revision * 10_080) % 1_000_000) * minute).toISOString();
  return {
    id: uuid('id', stream, revision),
    type: 'MeetingHeld.v1',
    data: meeting(chance, dataBytes),
    metadata: {
      occurredOn: recordedAt.slice(0, 10),
      precision: 'day',
      recordedAt,
      actorId: uuid('actor', stream % 200),
      actorRole: 'coordinator',
      source: 'web',
      organisationId,
      correlationId: uuid('correlation', stream, revision),
      causationId: uuid('causation', stream, revision),
    },
  };
};

const streamOf = (number: number): string => streamName('tandem', uuid('stream', number));

/** The names of the work's streams. */
export const streamsOf = ({ firstStream, streams }: Work): string[] =>
  Array.from({ length: streams }, (_, index) => streamOf(firstStream + index));

/** One element per stream. */
export const appendsOf = (work: Work): StreamAppends[] =>
  Array.from({ length: work.streams }, (_, index) => {
    const number = work.firstStream + index;
    const stream = streamOf(number);
    const appends: StreamWrite[] = [];
    for (let from = 0; from < work.eventsPerStream; from += work.eventsPerAppend) {
      const length = Math.min(work.eventsPerAppend, work.eventsPerStream - from);
      const events = Array.from({ length }, (_each, offset) =>
        eventOf(number, from + offset, work.dataBytes),
      );
      appends.push({ stream, expectedRevision: from === 0 ? 'none' : BigInt(from - 1), events });
    }
    return appends;
  });
