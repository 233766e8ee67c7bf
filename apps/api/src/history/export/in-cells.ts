import {
  actorRoleLabels,
  sources,
  tandemStatuses,
  type ActorRole,
  type HistoryEntry,
  type Language,
  type RepairView,
  type TandemStateView,
} from '@tandemspur/contracts';
import { wallClock } from '@tandemspur/domain';
import { repairKinds, type exportTexts } from './export-texts.js';

/** A line of an export; without a state when it is listed as recorded. */
export type ExportedEntry = HistoryEntry & { readonly stateAfter?: TandemStateView };

/** How an export speaks. */
export interface Telling {
  readonly language: Language;
  readonly timeZone: string;
}

/** The columns of an export, in order. */
export const columns = [
  'occurredOn',
  'event',
  'details',
  'recordedAt',
  'role',
  'source',
  'statusAfter',
  'repairs',
  'eventId',
  'revision',
  'position',
] as const satisfies readonly (keyof typeof exportTexts)[];
export type Column = (typeof columns)[number];

/** When something was recorded, `YYYY-MM-DD HH:mm` where the organisation is. */
export const localTime = (instant: string, timeZone: string): string =>
  wallClock(instant, timeZone).replace('T', ' ');

const repairText = (repair: RepairView, { language, timeZone }: Telling): string => {
  const changes = repair.changes.map(
    ({ label, before, after }) =>
      `${label[language]}: ${before?.text[language] ?? '–'} → ${after?.text[language] ?? '–'}`,
  );
  const role = actorRoleLabels[repair.actorRole as ActorRole][language];
  const what = `${localTime(repair.recordedAt, timeZone)} ${repairKinds[repair.kind][language]}`;
  return [`${what} (${repair.reason.label[language]}; ${role})`, ...changes].join('; ');
};

/** An entry as the text of each column. */
export const cellsOf = (entry: ExportedEntry, telling: Telling): Readonly<Record<Column, string>> => {
  const { language, timeZone } = telling;
  const status = entry.stateAfter?.status;
  return {
    occurredOn:
      entry.precision === 'month' ? entry.occurredOn.slice(0, 7) : entry.occurredOn.replace('T', ' '),
    event: entry.label[language],
    details: entry.details.map(({ label, text }) => `${label[language]}: ${text[language]}`).join('; '),
    recordedAt: localTime(entry.recordedAt, timeZone),
    role: actorRoleLabels[entry.actorRole as ActorRole][language],
    source: sources[entry.source][language],
    statusAfter: status ? tandemStatuses[status][language] : '',
    repairs: entry.repairs.map((repair) => repairText(repair, telling)).join(' | '),
    eventId: entry.eventId,
    revision: entry.revision,
    position: entry.position,
  };
};
