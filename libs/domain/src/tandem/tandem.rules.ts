import { dayOf, type TandemEvent } from '@tandemspur/contracts';
import type { Facts, Occurred } from '../decider.js';
import { clearance } from '../person/clearance.js';
import { Refusal } from '../refusal.js';
import { tandemRules } from './rules/index.js';
import type { Tandem } from './tandem.state.js';

/** What is missing before the two meet for the first time, as far as both are known. */
const missingBeforeMeeting = (
  { firstMeetingOn }: Tandem,
  { type, occurredOn }: Occurred<TandemEvent>,
  facts: Facts | undefined,
): readonly Refusal[] => {
  const isFirst = type === 'FirstMeetingHeld' || (type === 'MeetingHeld' && firstMeetingOn === null);
  if (!isFirst || !facts) return [];
  const gaps = clearance(facts.mentor, facts.mentee, dayOf(occurredOn));
  return gaps.map(({ code, params }) => new Refusal(code, params));
};

/**
 * Every rule that the event would break, given what is known of the tandem; none when it is allowed. A command that
 * breaks one is refused with the first; an import that breaks one is flagged and taken.
 *
 * @param facts what other streams say; without them nothing is asked that needs them.
 */
export const violations = (
  tandem: Tandem,
  event: Occurred<TandemEvent>,
  facts?: Facts,
): readonly Refusal[] => {
  const broken = tandemRules
    .filter((rule) => rule.on.includes(event.type))
    .flatMap(({ code, field, broken }) => {
      const params = broken(tandem, event.data, dayOf(event.occurredOn));
      return params ? [new Refusal(code, params, field)] : [];
    });
  return [...broken, ...missingBeforeMeeting(tandem, event, facts)];
};
