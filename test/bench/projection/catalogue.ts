import type { Projector } from './projector.js';

/** How each projector is loaded. */
export const projectors = {
  live: async () => (await import('../contenders/live.js')).live,
  rebuild: async () => (await import('../contenders/rebuild.js')).rebuild,
  naive: async () => (await import('../contenders/naive.js')).naive,
  'naive-unsynced': async () => (await import('../contenders/naive.js')).naiveUnsynced,
  sql: async () => (await import('../contenders/sql-timeline.js')).sqlTimeline,
  'copy-limit': async () => (await import('../contenders/copy-limit.js')).copyLimit,
  'copy-indexed': async () => (await import('../contenders/copy-limit.js')).copyIndexed,
  'eventually-pg-projector': async () => (await import('../contenders/peer-overview.js')).peerOverview,
} as const satisfies Readonly<Record<string, () => Promise<Projector>>>;

export type ProjectorName = keyof typeof projectors;
