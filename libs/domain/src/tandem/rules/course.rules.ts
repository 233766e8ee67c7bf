import { openPause, termEndOn } from '../tandem.state.js';
import { already, dayBefore, rule, when } from './rule.js';

export const courseRules = [
  rule({
    code: 'already-paused',
    on: ['TandemPaused'],
    broken: (tandem) => already('pausedOn', openPause(tandem)?.from),
  }),
  rule({
    code: 'pause-overlaps',
    on: ['TandemPaused'],
    field: 'occurredOn',
    broken: ({ pauses }, _, day) => {
      const pause = pauses.find(({ from, until }) => until !== null && day >= from && day < until);
      return pause && { pausedOn: pause.from, resumedOn: pause.until ?? '' };
    },
  }),
  rule({
    code: 'pause-ends-before-start',
    on: ['TandemPaused'],
    field: 'expectedUntil',
    broken: (_, { expectedUntil }, day) =>
      when(expectedUntil !== undefined && expectedUntil < day, { pausedOn: day }),
  }),
  rule({
    code: 'not-paused',
    on: ['TandemResumed'],
    broken: (tandem) => when(openPause(tandem) === undefined),
  }),
  rule({
    code: 'resumed-before-pause',
    on: ['TandemResumed'],
    field: 'occurredOn',
    broken: (tandem, _, day) => dayBefore(day, 'pausedOn', openPause(tandem)?.from),
  }),
  rule({
    code: 'mode-unchanged',
    on: ['ModeChanged'],
    field: 'to',
    broken: ({ mode }, { to }) => when(to === mode),
  }),
  rule({
    code: 'extension-not-later',
    on: ['TandemExtended'],
    field: 'newTermEnd',
    broken: (tandem, { newTermEnd }) => {
      const termEnd = termEndOn(tandem);
      return termEnd !== null && newTermEnd <= termEnd ? { termEnd } : undefined;
    },
  }),
];
