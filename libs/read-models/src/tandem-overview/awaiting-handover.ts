/**
 * Whether nobody looks after a tandem `t` whose coordinator's row is `coordinator`, on `:today`. Derived whenever it
 * is asked: the day on which somebody leaves puts all their tandems here at once, and nothing is written for it.
 */
export const isAwaitingHandover = `(
  (t.coordinator_id is null and t.status in ('matched', 'active', 'paused')) or
  (coordinator.left_on <= :today and t.status in ('proposed', 'matched', 'active', 'paused')))`;

/** Since which day that is so. */
export const awaitingSince = `coalesce(coordinator.left_on, t.matched_on)`;
