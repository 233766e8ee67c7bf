import { defineCommand, pick, type CommandOf } from '../define/command.js';
import { staffJoined } from './staff.events.js';

export const joinStaff = defineCommand({
  type: 'JoinStaff',
  stream: 'staff',
  creates: true,
  path: 'staff',
  label: { de: 'Mitarbeitende aufnehmen', en: 'Add staff' },
  fields: pick(staffJoined.fields, 'name', 'roles'),
});

export const leaveStaff = defineCommand({
  type: 'LeaveStaff',
  stream: 'staff',
  path: 'departure',
  label: { de: 'Ausscheiden vermerken', en: 'Record departure' },
  fields: {},
});

export const staffCommands = [joinStaff, leaveStaff] as const;

export type StaffCommand = CommandOf<(typeof staffCommands)[number]>;
