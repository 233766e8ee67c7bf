export { degradedStreams } from './degraded-streams.js';
export { hasApplied } from './has-applied.js';
export { setProjectionState, type ProjectionState } from './projection-state.js';
export {
  projectionStatus,
  type BuildStatus,
  type LaneStatus,
  type LiveStatus,
  type ProjectionStatus,
  type StatusOptions,
} from './projection-status.js';
export { waitForPosition } from './wait-for-position.js';
