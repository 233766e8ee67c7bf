import { defineCommand, type CommandOf } from '../define/command.js';
import { attendanceRecorded, gatheringHeld } from './gathering.events.js';

export const recordGathering = defineCommand({
  type: 'RecordGathering',
  stream: 'gathering',
  creates: true,
  path: 'gatherings',
  label: { de: 'Veranstaltung erfassen', en: 'Record a gathering' },
  fields: gatheringHeld.fields,
});

export const recordAttendance = defineCommand({
  type: 'RecordAttendance',
  stream: 'gathering',
  path: 'attendance',
  label: { de: 'Teilnahme erfassen', en: 'Record attendance' },
  fields: attendanceRecorded.fields,
});

export const gatheringCommands = [recordGathering, recordAttendance] as const;

export type GatheringCommand = CommandOf<(typeof gatheringCommands)[number]>;
