import type { StreamWrite } from '../event-store.js';

/** One append: the writes that are stored together or not at all. */
export type Append = readonly StreamWrite[];

/** The events of many appends as columns: one element per event, in order. */
export interface EventColumns {
  readonly streams: string[];
  readonly revisions: bigint[];
  readonly ids: string[];
  readonly types: string[];
  readonly data: string[];
  readonly metadata: string[];
}

/** The revision that the first event of a write takes. */
export const startOf = ({ expectedRevision }: StreamWrite): bigint =>
  expectedRevision === 'none' ? 0n : expectedRevision + 1n;

export function toColumns(appends: readonly Append[]): EventColumns {
  const columns: EventColumns = { streams: [], revisions: [], ids: [], types: [], data: [], metadata: [] };
  for (const write of appends.flat()) {
    let revision = startOf(write);
    for (const event of write.events) {
      columns.streams.push(write.stream);
      columns.revisions.push(revision++);
      columns.ids.push(event.id);
      columns.types.push(event.type);
      columns.data.push(event.data);
      columns.metadata.push(JSON.stringify(event.metadata));
    }
  }
  return columns;
}
