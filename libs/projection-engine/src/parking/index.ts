export { countParkedKeys, listParked, type ParkedKey, type ParkedPoison } from './list-parked.js';
export { retryParked, type ParkedKeyOptions, type RetryOutcome } from './retry-parked.js';
export { skipParked, type SkipOptions, type SkipOutcome } from './skip-parked.js';
