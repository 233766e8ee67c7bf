import type { StreamWrite } from '../event-store.js';
import { firstRevisionOf } from '../revisions.js';

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

export function toColumns(appends: readonly Append[]): EventColumns {
  const columns: EventColumns = { streams: [], revisions: [], ids: [], types: [], data: [], metadata: [] };
  for (const write of appends.flat()) {
    let revision = firstRevisionOf(write);
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
