import type { CommandOf } from '../define/command.js';
import { beginningCommands } from './beginning.commands.js';
import { closureCommands } from './closure.commands.js';
import { conflictCommands } from './conflict.commands.js';
import { coordinationCommands } from './coordination.commands.js';
import { courseCommands } from './course.commands.js';
import { goalCommands } from './goal.commands.js';
import { meetingCommands } from './meeting.commands.js';
import { supportCommands } from './support.commands.js';

export * from './beginning.commands.js';
export * from './meeting.commands.js';
export * from './support.commands.js';
export * from './goal.commands.js';
export * from './conflict.commands.js';
export * from './course.commands.js';
export * from './coordination.commands.js';
export * from './closure.commands.js';

export const tandemCommands = [
  ...beginningCommands,
  ...meetingCommands,
  ...supportCommands,
  ...goalCommands,
  ...conflictCommands,
  ...courseCommands,
  ...coordinationCommands,
  ...closureCommands,
] as const;

export type TandemCommand = CommandOf<(typeof tandemCommands)[number]>;
export type TandemCommandType = TandemCommand['type'];
