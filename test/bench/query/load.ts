import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '../projection/projector.js';

export interface LoadMeasure {
  /** Milliseconds from when each request was due to the last byte of its answer. */
  readonly latencies: readonly number[];
  /** Bytes of all answers. */
  readonly bytes: number;
}

export interface Load {
  readonly url: string;
  /** Path of each request, by its number. */
  readonly pathOf: (request: number) => string;
  readonly requests: number;
  readonly perSecond: number;
}

/** The whole answer as text. @throws Error when it is not 200. */
export const fetchText = (url: string, agent?: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${url} was answered with ${String(response.statusCode)}: ${body}`));
      });
    });
    request.on('error', reject);
  });

/**
 * Sends requests at a fixed rate whether or not the earlier ones are answered, so that waiting in line counts.
 *
 * @throws Error when one is not answered with 200.
 */
export const load = async ({ url, pathOf, requests, perSecond }: Load): Promise<LoadMeasure> => {
  const agent = new Agent({ keepAlive: true });
  const began = now();
  const pending: Promise<{ readonly latency: number; readonly bytes: number }>[] = [];
  for (let request = 0; request < requests; request++) {
    const due = began + (request * 1_000) / perSecond;
    const early = due - now();
    if (early > 0) await pause(early);
    // A timer that fires late is the client's fault, not the server's.
    const sent = Math.max(due, now());
    const answer = fetchText(`${url}${pathOf(request)}`, agent);
    pending.push(answer.then((body) => ({ latency: now() - sent, bytes: Buffer.byteLength(body) })));
  }
  try {
    const answers = await Promise.all(pending);
    return {
      latencies: answers.map(({ latency }) => latency),
      bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  } finally {
    agent.destroy();
  }
};
