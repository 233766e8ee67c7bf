import { statusOf, type Tandem } from '../tandem/tandem.state.js';
import { contactSeeds } from './contact-seeds.js';
import { courseSeeds, endedSeeds } from './course-seeds.js';
import type { TandemRuleId } from './rules.js';
import type { FollowUpSeed } from './seed.js';

/** Matched and not ended. */
export const isOpen = (tandem: Tandem): boolean =>
  ['matched', 'active', 'paused'].includes(statusOf(tandem) ?? '');

const key = ({ rule, item }: FollowUpSeed): string => `${rule} ${item}`;

/**
 * Everything that a tandem's own history will bring due, with the day that it counts from; nothing for one that is
 * proposed or declined. Each rule names each thing once, however broken the history is.
 */
export const followUpsOf = (tandem: Tandem): readonly FollowUpSeed<TandemRuleId>[] => {
  if (!isOpen(tandem)) return endedSeeds(tandem);
  const seeds = [...contactSeeds(tandem), ...courseSeeds(tandem)];
  return [...new Map(seeds.map((each) => [key(each), each])).values()];
};
