import {
  openConflicts,
  openEnding,
  openGoals,
  openHandover,
  openPause,
  termEndOn,
  type Tandem,
} from '../tandem/tandem.state.js';
import type { TandemRuleId } from './rules.js';
import { seed, type FollowUpSeed } from './seed.js';

type Seeds = readonly FollowUpSeed<TandemRuleId>[];

const pause = (tandem: Tandem): Seeds => {
  const until = openPause(tandem)?.expectedUntil;
  return until === undefined || until === null ? [] : [seed('pause-over', until)];
};

const conflicts = (tandem: Tandem): Seeds =>
  openConflicts(tandem).flatMap<FollowUpSeed<TandemRuleId>>(({ conflictId: item, severity, notedOn }) =>
    severity === 'high'
      ? [seed('conflict-open-high', notedOn, { item }), seed('risk-conflict', notedOn, { item })]
      : [seed('conflict-open', notedOn, { item })],
  );

const goals = (tandem: Tandem): Seeds =>
  openGoals(tandem).flatMap(({ goalId: item, dueOn }) =>
    dueOn === null ? [] : [seed('goal-due', dueOn, { item })],
  );

const term = (tandem: Tandem): Seeds => {
  const { startedOn, meetingOn } = tandem.closure;
  const endOn = termEndOn(tandem);
  if (startedOn !== null) return meetingOn === null ? [seed('closing-talk', startedOn)] : [];
  return endOn === null ? [] : [seed('term-ending', endOn)];
};

const handover = (tandem: Tandem): Seeds => {
  const open = openHandover(tandem);
  if (open) return [seed('handover-open', open.startedOn)];
  const completedOn = tandem.handover?.completedOn ?? null;
  const { lastOn } = tandem.checkIns;
  if (completedOn === null || (lastOn !== null && lastOn >= completedOn)) return [];
  return [seed('handover-check-in', completedOn)];
};

const coordinator = ({ coordinatorId, matchedOn }: Tandem): Seeds =>
  coordinatorId === null && matchedOn !== null ? [seed('no-coordinator', matchedOn)] : [];

/** 1 to 5; up to here somebody is unhappy. */
const unhappy = 2;

const feedback = ({ lastFeedback, checkIns: { rating, lastOn } }: Tandem): Seeds => [
  ...(lastFeedback !== null && lastFeedback.satisfaction <= unhappy
    ? [seed('risk-feedback', lastFeedback.on, { item: 'feedback', count: lastFeedback.satisfaction })]
    : []),
  ...(rating !== null && lastOn !== null && rating <= unhappy
    ? [seed('risk-feedback', lastOn, { item: 'check-in', count: rating })]
    : []),
];

/** While a pause lasts nobody expects meetings. */
const missed = (tandem: Tandem): Seeds => {
  const { missedSince } = tandem;
  const [last] = missedSince.slice(-1);
  if (last === undefined || missedSince.length < 2 || openPause(tandem)) return [];
  return [seed('risk-missed', last, { count: missedSince.length })];
};

/** What runs beside the meetings of an open tandem. */
export const courseSeeds = (tandem: Tandem): Seeds => [
  ...pause(tandem),
  ...conflicts(tandem),
  ...goals(tandem),
  ...term(tandem),
  ...handover(tandem),
  ...coordinator(tandem),
  ...feedback(tandem),
  ...missed(tandem),
];

/** Of an ended tandem only the closing talk is left, unless it was had. */
export const endedSeeds = (tandem: Tandem): Seeds => {
  const ending = openEnding(tandem);
  if (!ending || ending.formalClosing || tandem.closure.meetingOn !== null) return [];
  return [seed('closing-talk', ending.endedOn, { reason: 'never' })];
};
