import { defineCommand, pick, type CommandDefinition, type CommandOf } from '../define/command.js';
import { streamKinds, type StreamKind } from '../define/event.js';
import { newValues } from '../define/field.js';
import type { Label } from '../define/label.js';
import { eventCorrected, eventRetracted } from './repair.events.js';

/** Kinds of streams whose events people may repair; what keeps the books (pairs, projections) is not among them. */
const repairable: Partial<Readonly<Record<StreamKind, Label>>> = {
  organisation: { de: 'Träger', en: 'Organisation' },
  programme: { de: 'Programm', en: 'Programme' },
  staff: { de: 'Mitarbeitende', en: 'Staff' },
  person: { de: 'Person', en: 'Person' },
  tandem: { de: 'Tandem', en: 'Tandem' },
  gathering: { de: 'Veranstaltung', en: 'Gathering' },
  safeguarding: { de: 'Kinderschutz', en: 'Safeguarding' },
  report: { de: 'Bericht', en: 'Report' },
};

const correction = {
  ...pick(eventCorrected.fields, 'targetEventId'),
  changes: newValues(eventCorrected.fields.changes.class, eventCorrected.fields.changes.label),
  ...pick(eventCorrected.fields, 'reason'),
};
const retraction = pick(eventRetracted.fields, 'targetEventId', 'reason', 'secondPerson');

type CorrectionType = `Correct${Capitalize<StreamKind>}Event`;
type RetractionType = `Retract${Capitalize<StreamKind>}Event`;

const nameOf = <K extends StreamKind>(kind: K): Capitalize<K> =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` as Capitalize<K>;

const owners = streamKinds.flatMap((kind) => {
  const owner = repairable[kind];
  return owner ? [{ kind, owner }] : [];
});

const corrections: readonly CommandDefinition<CorrectionType, typeof correction>[] = owners.map(
  ({ kind, owner }) =>
    defineCommand({
      type: `Correct${nameOf(kind)}Event`,
      stream: kind,
      path: 'corrections',
      label: { de: `${owner.de}: Eintrag korrigieren`, en: `${owner.en}: correct an entry` },
      fields: correction,
    }),
);

const retractions: readonly CommandDefinition<RetractionType, typeof retraction>[] = owners.map(
  ({ kind, owner }) =>
    defineCommand({
      type: `Retract${nameOf(kind)}Event`,
      stream: kind,
      path: 'retractions',
      label: { de: `${owner.de}: Eintrag zurückziehen`, en: `${owner.en}: retract an entry` },
      fields: retraction,
    }),
);

export type CorrectionCommand = CommandOf<CommandDefinition<CorrectionType, typeof correction>>;
export type RetractionCommand = CommandOf<CommandDefinition<RetractionType, typeof retraction>>;
export type RepairCommand = CorrectionCommand | RetractionCommand;

/** A correction and a retraction for every kind of stream that can be repaired: one declaration for all of them. */
export const repairCommands: readonly CommandDefinition<
  RepairCommand['type'],
  typeof correction | typeof retraction
>[] = [...corrections, ...retractions];

const types: ReadonlySet<string> = new Set(repairCommands.map(({ type }) => type));

/** True for a command that repairs what is recorded, whatever the kind of stream. */
export const isRepairCommand = (command: {
  readonly type: string;
  readonly data: object;
}): command is RepairCommand => types.has(command.type);
