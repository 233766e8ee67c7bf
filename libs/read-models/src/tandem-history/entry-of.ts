import {
  inBoth,
  events,
  occurredOnLabel,
  type Field,
  type HistoryEntry,
  type Label,
  type RepairView,
} from '@tandemspur/contracts';
import { reasonOf, type ChangedField, type Turn } from '@tandemspur/domain';
import type { Names } from '../names.js';
import { detailsOf, inWords } from '../tandem-timeline/in-words.js';
import type { TandemRecord } from './recorded-tandem.js';

const definitions = new Map(events.map((definition) => [definition.type, definition]));

/** What an event's type is called. */
export const labelOf = (type: string): Label => definitions.get(type)?.label ?? inBoth(type);

const fieldsOf = (type: string): Readonly<Record<string, Field>> => definitions.get(type)?.fields ?? {};

/** Of the fields that are no event's own there is only when it happened, which is text. */
const whenInWords = (value: unknown): Label => inBoth(typeof value === 'string' ? value : '');

/** A field that was changed, with its values in words. */
export const changeView = (type: string, { field: name, before, after }: ChangedField, names: Names) => {
  const field = fieldsOf(type)[name];
  const told = (value: unknown) =>
    value === undefined ? null : { value, text: field ? inWords(field, value, names) : whenInWords(value) };
  const label = field?.label ?? (name === 'occurredOn' ? occurredOnLabel : inBoth(name));
  return { field: name, label, before: told(before), after: told(after) };
};

/** What one repair made of an event of this type. */
export const repairView = (type: string, turn: Turn<TandemRecord>, names: Names): RepairView => ({
  eventId: turn.by.id,
  kind: turn.kind,
  recordedAt: turn.by.recordedAt,
  reason: { value: turn.by.data.reason, label: reasonOf(turn) },
  actorRole: turn.by.actorRole,
  actorId: turn.by.actorId,
  source: turn.by.source,
  changes: turn.fields.map((change) => changeView(type, change, names)),
});

/** An event as the history shows it, with the repairs that made it so. */
export const entryOf = (
  event: TandemRecord,
  turns: readonly Turn<TandemRecord>[],
  names: Names,
): HistoryEntry => ({
  eventId: event.id,
  type: event.type,
  label: labelOf(event.type),
  occurredOn: event.occurredOn,
  precision: event.precision,
  recordedAt: event.recordedAt,
  position: event.position,
  revision: String(event.revision),
  source: event.source,
  actorRole: event.actorRole,
  actorId: event.actorId,
  details: detailsOf(event.type, { ...event.data }, names),
  repairs: turns.map((turn) => repairView(event.type, turn, names)),
});

/** Every value that may name somebody: of the events, and of what repairs made of them. */
export const valuesIn = (
  shown: readonly TandemRecord[],
  turns: readonly Turn<TandemRecord>[],
): readonly unknown[] => {
  const values = shown.flatMap(({ data }) => Object.values({ ...data } as Readonly<Record<string, unknown>>));
  const changed = turns.flatMap(({ fields }) => fields.flatMap(({ before, after }) => [before, after]));
  return [...values, ...changed].flat();
};
