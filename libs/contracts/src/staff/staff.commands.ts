import { defineCommand, pick, type CommandOf } from '../define/command.js';
import { staffJoined, staffRoleChanged } from './staff.events.js';

export const joinStaff = defineCommand({
  type: 'JoinStaff',
  stream: 'staff',
  creates: true,
  path: 'staff',
  label: { de: 'Mitarbeitende aufnehmen', en: 'Add staff' },
  fields: pick(staffJoined.fields, 'name', 'roles', 'email'),
});

export const changeStaffRole = defineCommand({
  type: 'ChangeStaffRole',
  stream: 'staff',
  path: 'roles',
  label: { de: 'Rolle ändern', en: 'Change the role' },
  fields: pick(staffRoleChanged.fields, 'roles'),
});

export const leaveStaff = defineCommand({
  type: 'LeaveStaff',
  stream: 'staff',
  path: 'departure',
  label: { de: 'Ausscheiden vermerken', en: 'Record departure' },
  fields: {},
});

export const staffCommands = [joinStaff, changeStaffRole, leaveStaff] as const;

export type StaffCommand = CommandOf<(typeof staffCommands)[number]>;
