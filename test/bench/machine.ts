import { open, statfs } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { median } from './statistics.js';

const tmpfs = 0x01021994;

/** Milliseconds that writing 8 KiB to disk for good takes in this folder. */
const syncTime = async (folder: string): Promise<number> => {
  const file = await open(join(folder, 'sync'), 'w');
  const page = Buffer.alloc(8_192, 1);
  const times: number[] = [];
  try {
    for (let index = 0; index < 50; index++) {
      const began = performance.now();
      await file.write(page, 0, page.length, 0);
      await file.datasync();
      times.push(performance.now() - began);
    }
  } finally {
    await file.close();
  }
  return median(times);
};

/** Lines that say on what it is measured, and a warning where the folder lies in memory. */
export const describeMachine = async (folder: string): Promise<string[]> => {
  const lines = [
    `${cpus().length} cores, Node ${process.version}, a commit to disk takes ${(await syncTime(folder)).toFixed(2)} ms`,
  ];
  if ((await statfs(folder)).type === tmpfs)
    lines.push(
      'Der temporäre Ordner liegt im Arbeitsspeicher: TMPDIR auf eine Platte setzen. / The temporary folder is in memory: set TMPDIR to a disk.',
    );
  return lines;
};
