import { request, RequestFailed } from './http.js';

/** Position of the last thing that this page has recorded. */
let last = '';

/** Remembers what a command has answered. Positions are of one width and compare as text. */
export const noteWrite = (position: string): void => {
  if (position > last) last = position;
};

const atLeast = (path: string, position: string): string =>
  position === '' ? path : `${path}${path.includes('?') ? '&' : '?'}at-least=${position}`;

/**
 * Reads what is not older than what this page itself has recorded. When the read models take too long the answer is
 * what there is, and the live stream brings the rest: better than nothing.
 *
 * @throws RequestFailed
 */
export const read = async <T>(path: string, init: RequestInit): Promise<T> => {
  const own = last;
  try {
    return await request<T>(atLeast(path, own), init);
  } catch (error) {
    if (!(error instanceof RequestFailed) || error.problem.code !== 'read-model-behind') throw error;
    if (last === own) last = '';
    return request<T>(path, init);
  }
};
