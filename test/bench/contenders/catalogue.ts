import type { Contender } from '../contender.js';

const ours = 'select stream, revision, type, data from event_store.events';
const lean = 'select stream, revision, type, data from events';

/** Per contender how it is loaded, and a SELECT of what it has stored: stream, revision, type, data. */
export const contenders = {
  tandemspur: { contents: ours, load: async () => (await import('./tandemspur.js')).tandemspur },
  'tandemspur-decoded': {
    contents: ours,
    load: async () => (await import('./tandemspur.js')).tandemspurDecoded,
  },
  'raw-insert': { contents: lean, load: async () => (await import('./insert.js')).rawInsert },
  'one-statement': { contents: lean, load: async () => (await import('./insert.js')).oneStatement },
  copy: { contents: ours, load: async () => (await import('./copy.js')).copy },
  'copy-lean': { contents: lean, load: async () => (await import('./copy.js')).copyLean },
  'eventually-pg': {
    contents: 'select stream, version as revision, name as type, data::text from peer',
    load: async () => (await import('./eventually-pg.js')).eventuallyPg,
  },
} as const satisfies Readonly<
  Record<string, { readonly contents: string; readonly load: () => Promise<Contender> }>
>;

export type ContenderName = keyof typeof contenders;
