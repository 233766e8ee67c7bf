import { defineCommand, type CommandOf } from '../define/command.js';
import { programmeOpened } from './programme.events.js';

export const openProgramme = defineCommand({
  type: 'OpenProgramme',
  stream: 'programme',
  creates: true,
  path: 'programmes',
  label: { de: 'Programm eröffnen', en: 'Open a programme' },
  fields: programmeOpened.fields,
});

export const closeProgramme = defineCommand({
  type: 'CloseProgramme',
  stream: 'programme',
  path: 'closing',
  label: { de: 'Programm beenden', en: 'Close the programme' },
  fields: {},
});

export const programmeCommands = [openProgramme, closeProgramme] as const;

export type ProgrammeCommand = CommandOf<(typeof programmeCommands)[number]>;
