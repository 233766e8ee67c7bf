export { lastProof, type LastProof } from './last-proof.js';
export { proveComplete, type ProveOptions } from './prove-complete.js';
export type { Balance, LaneProof, Proof } from './proof.js';
