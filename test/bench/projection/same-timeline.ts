import type { BenchServer } from '../server.js';
import { digestOf } from './contents.js';

/** But the events that were corrected; the data by its meaning, since the engine writes it anew. */
const rows = `select event_id, tandem_id, organisation_id, position, revision, type, occurred_on, precision, recorded_at,
    source, actor_id, actor_role, data::jsonb
  from read_models.tandem_timeline where event_id not in (
    select (data::jsonb->>'targetEventId')::uuid from event_store.events where type = 'EventCorrected.v1')`;

/** The timeline of the SQL statement against that of the engine. @throws Error when they differ. */
export const requireSameTimeline = async (
  server: BenchServer,
  theirs: string,
  ours: string,
): Promise<void> => {
  const [theirRows, ourRows] = [await digestOf(server, theirs, rows), await digestOf(server, ours, rows)];
  if (theirRows !== ourRows) throw new Error(`sql has in the timeline ${theirRows}, not ${ourRows}`);
};
