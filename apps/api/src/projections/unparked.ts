import type { UnparkedView } from '@tandemspur/contracts';
import type { SkipOutcome } from '@tandemspur/projection-engine';
import { Problem } from '../http/problem.js';

/**
 * What a retry or a skip came to.
 *
 * @throws Problem when there was nothing to do, or nothing could be done.
 */
export const unparkedView = (outcome: SkipOutcome): UnparkedView => {
  switch (outcome.status) {
    case 'replayed':
      return { applied: outcome.events, waitsFor: null };
    case 'still-poisoned': {
      const { eventId, type, position } = outcome.event;
      return { applied: outcome.events, waitsFor: { eventId, type, position, error: outcome.error } };
    }
    case 'not-parked':
      throw new Problem('nothing-parked');
    case 'not-live':
      throw new Problem('projection-rebuilding');
    case 'other-poison':
      throw new Problem('other-poison');
    case 'reason-missing':
      throw new Problem('bad-request', { reason: 'reason' });
  }
};
