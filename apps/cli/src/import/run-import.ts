import { createHash } from 'node:crypto';
import { isAfter, wallClock } from '@tandemspur/domain';
import type { Organisation } from '@tandemspur/runtime';
import { applyImport } from './apply/apply-import.js';
import { decodeFile } from './read/decode-file.js';
import { importActor, makeIds } from './plan/identities.js';
import { ImportFileError } from './problems/import-file-error.js';
import { summarise, type ImportReport } from './report/import-report.js';
import { parseAsOf } from './read/parse-date.js';
import { planImport } from './plan/plan-import.js';
import { readList, type List, type MeetingList, type TandemList } from './read/read-list.js';
import { readMeetings } from './read/read-meetings.js';
import { readTandems } from './read/read-tandems.js';
import { Rehearsal, type ImportTarget } from './apply/rehearsal.js';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportRequest {
  /** The two lists, in either order. */
  readonly files: readonly [ImportFile, ImportFile];
  /** False: a rehearsal that writes nothing. */
  readonly apply: boolean;
  readonly termMonths: number;
  readonly intervalDays: number;
  readonly organisation: Organisation;
  readonly now: Date;
  /** Called after each tandem with how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly stopped?: () => boolean;
}

const sortLists = (lists: readonly [List, List]): [TandemList, MeetingList] => {
  const [a, b] = lists;
  if (a.kind === 'tandems' && b.kind === 'meetings') return [a, b];
  if (a.kind === 'meetings' && b.kind === 'tandems') return [b, a];
  throw new ImportFileError('same-list-twice', { file: `${a.file}, ${b.file}` });
};

/**
 * Imports a list of tandems and a list of their meetings, or rehearses it.
 *
 * @throws ImportFileError when a file cannot be used at all; nothing is written then. What the store throws.
 */
export const runImport = async (request: ImportRequest, store: ImportTarget): Promise<ImportReport> => {
  const { files, apply, organisation } = request;
  const recordedAt = request.now.toISOString();
  const now = wallClock(recordedAt, organisation.timeZone);
  const read = ({ name, bytes }: ImportFile): List => readList(decodeFile(name, bytes));
  const [tandemList, meetingList] = sortLists([read(files[0]), read(files[1])]);
  const shown = parseAsOf(tandemList.titles);
  const asOf = shown !== undefined && isAfter(shown, now) ? undefined : shown;
  const tandems = readTandems(tandemList, now);
  const meetings = readMeetings(meetingList, tandems, now);
  const { termMonths, intervalDays } = request;
  const planOptions = { organisationId: organisation.id, termMonths, intervalDays, asOf };
  const plan = planImport(tandems, meetings, planOptions);

  const id = makeIds(organisation.id);
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  const importId = id('import', hash.digest('hex'));
  let done = 0;
  const applied = await applyImport(plan, apply ? store : new Rehearsal(store), {
    id,
    envelope: {
      recordedAt,
      actorId: importActor,
      actorRole: 'system',
      source: 'import',
      organisationId: organisation.id,
      correlationId: importId,
      causationId: importId,
    },
    onTandem: () => request.onProgress?.((done += 1), plan.tandems.length),
    ...(request.stopped ? { stopped: request.stopped } : {}),
  });
  return summarise({
    status: applied.interrupted ? 'interrupted' : apply ? 'applied' : 'dry-run',
    lists: [tandemList, meetingList],
    asOf,
    planned: plan.tandems.length,
    differences: applied.differences,
    problems: [
      ...tandems.problems,
      ...meetings.problems,
      ...plan.problems,
      ...applied.differences.flatMap(({ problems }) => problems),
    ],
  });
};
