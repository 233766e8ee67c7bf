import { readFile } from 'node:fs/promises';

/** What a running server writes about itself into postmaster.pid. */
export interface PostmasterFile {
  readonly pid: number;
  /** TCP port; 0 while unknown. */
  readonly port: number;
}

/** Lines: pid, data directory, start time, port, … `undefined` for anything that is not such a file. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n');
  const [pid, port] = [lines[0] ?? '', lines[3] ?? ''].map((line) =>
    /^\d{1,10}$/.test(line.trim()) ? Number(line) : 0,
  );
  return pid === undefined || pid <= 0 ? undefined : { pid, port: port ?? 0 };
}

/** Reads and parses; `undefined` as well when there is no file. */
export async function readPostmasterFile(path: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return parsePostmasterFile(text);
}
