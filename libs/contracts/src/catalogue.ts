import { accessEvents, type AccessEvent } from './access/access.events.js';
import type { CommandDefinition } from './define/command.js';
import type { EventDefinition, StreamKind } from './define/event.js';
import type { Field, Fields } from './define/field.js';
import type { Label } from './define/label.js';
import { gatheringCommands, type GatheringCommand } from './gathering/gathering.commands.js';
import { gatheringEvents, type GatheringEvent } from './gathering/gathering.events.js';
import { organisationCommands, type OrganisationCommand } from './organisation/organisation.commands.js';
import { organisationEvents, type OrganisationEvent } from './organisation/organisation.events.js';
import { pairEvents, type PairEvent } from './pair/pair.events.js';
import { personCommands, type PersonCommand } from './person/person.commands.js';
import { personEvents, type PersonEvent } from './person/person.events.js';
import { programmeCommands, type ProgrammeCommand } from './programme/programme.commands.js';
import { programmeEvents, type ProgrammeEvent } from './programme/programme.events.js';
import { projectionEvents, type ProjectionEvent } from './projection/projection.events.js';
import { repairCommands, type RepairCommand } from './repair/repair.commands.js';
import { repairEvents, type RepairEvent } from './repair/repair.events.js';
import { reportCommands, type ReportCommand } from './report/report.commands.js';
import { reportEvents, type ReportEvent } from './report/report.events.js';
import { safeguardingCommands, type SafeguardingCommand } from './safeguarding/safeguarding.commands.js';
import { safeguardingEvents, type SafeguardingEvent } from './safeguarding/safeguarding.events.js';
import { staffCommands, type StaffCommand } from './staff/staff.commands.js';
import { staffEvents, type StaffEvent } from './staff/staff.events.js';
import { tandemCommands, type TandemCommand } from './tandem/tandem.commands.js';
import { tandemEvents, type TandemEvent } from './tandem/tandem.events.js';
import { tandemStatuses, type CatalogueView, type FieldView } from './views.js';

/** Every event there is. */
export const events: readonly EventDefinition[] = [
  ...organisationEvents,
  ...programmeEvents,
  ...staffEvents,
  ...personEvents,
  ...tandemEvents,
  ...pairEvents,
  ...gatheringEvents,
  ...safeguardingEvents,
  ...reportEvents,
  ...accessEvents,
  ...repairEvents,
  ...projectionEvents,
];

export type DomainEvent =
  | OrganisationEvent
  | ProgrammeEvent
  | StaffEvent
  | PersonEvent
  | TandemEvent
  | PairEvent
  | GatheringEvent
  | SafeguardingEvent
  | ReportEvent
  | AccessEvent
  | RepairEvent
  | ProjectionEvent;

/** Every command there is; each becomes a route, an OpenAPI operation and a form. */
export const commands: readonly CommandDefinition[] = [
  ...personCommands,
  ...staffCommands,
  ...organisationCommands,
  ...programmeCommands,
  ...tandemCommands,
  ...gatheringCommands,
  ...safeguardingCommands,
  ...reportCommands,
  ...repairCommands,
];

export type DomainCommand =
  | PersonCommand
  | StaffCommand
  | OrganisationCommand
  | ProgrammeCommand
  | TandemCommand
  | GatheringCommand
  | SafeguardingCommand
  | ReportCommand
  | RepairCommand;

/** The part of a route that names a kind of stream. */
export const collections: Readonly<Record<StreamKind, string>> = {
  organisation: 'organisations',
  programme: 'programmes',
  staff: 'staff',
  person: 'people',
  tandem: 'tandems',
  pair: 'pairs',
  gathering: 'gatherings',
  safeguarding: 'safeguarding',
  report: 'reports',
  access: 'access',
  projection: 'projections',
};

/** Path of a command below `/api`, its id written as `:id`. */
export const commandPath = (command: CommandDefinition): string =>
  command.creates ? `/${command.path}` : `/${collections[command.stream]}/:id/${command.path}`;

const optionsOf = (options: Readonly<Record<string, Label>>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

const fieldView = (name: string, field: Field): FieldView => {
  const { shape } = field;
  const view = { name, label: field.label, class: field.class, optional: field.optional };
  if (shape.kind === 'choice') return { ...view, ...shape, options: optionsOf(shape.options) };
  return { ...view, ...shape };
};

const fieldViews = (fields: Fields): FieldView[] =>
  Object.entries(fields).map(([name, field]) => fieldView(name, field));

/** The catalogue as data, for forms and documentation. */
export const describeCatalogue = (): CatalogueView => ({
  events: events.map(({ type, version, stream, label, fields }) => ({
    type,
    version,
    stream,
    label,
    fields: fieldViews(fields),
  })),
  commands: commands.map(({ type, stream, creates, label, fields, ...command }) => ({
    type,
    stream,
    creates,
    path: commandPath({ type, stream, creates, label, fields, ...command }),
    label,
    fields: fieldViews(fields),
  })),
  statuses: optionsOf(tandemStatuses),
});
