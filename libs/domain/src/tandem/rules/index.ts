import { beginningRules } from './beginning.rules.js';
import { closureRules } from './closure.rules.js';
import { conflictRules } from './conflict.rules.js';
import { coordinationRules } from './coordination.rules.js';
import { courseRules } from './course.rules.js';
import { fundingRules } from './funding.rules.js';
import { goalRules } from './goal.rules.js';
import { meetingRules } from './meeting.rules.js';
import type { Rule } from './rule.js';
import { supportRules } from './support.rules.js';
import { timeRules } from './time.rules.js';

/** The rules of a tandem, in the order in which they are tested. */
export const tandemRules: readonly Rule[] = [
  ...beginningRules,
  ...timeRules,
  ...meetingRules,
  ...supportRules,
  ...goalRules,
  ...conflictRules,
  ...courseRules,
  ...fundingRules,
  ...coordinationRules,
  ...closureRules,
];
