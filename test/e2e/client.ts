import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandReceipt, problemView, tandemDetail, timelinePage } from '@tandemspur/contracts';
import type { z } from 'zod';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A client of the API that says nothing of its own: every header and byte comes from the test. */
export const clientOf = (url: string) => {
  const send = async (method: string, path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${url}/api${path}`, { method, ...init });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };

  const get = (path: string) => send('GET', path);

  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    send('POST', path, {
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  /** A command that must succeed; minds no revision unless told. */
  const command = async (path: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await post(path, body, { 'if-match': '*', 'idempotency-key': randomUUID(), ...headers });
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return commandReceipt.parse(answer.body);
  };

  const read = async <S extends z.ZodType>(schema: S, path: string): Promise<z.output<S>> =>
    schema.parse((await get(path)).body);

  /** Waits, at most 10 s, until `probe` gives something. */
  const eventually = async <T>(probe: () => Promise<T | undefined>): Promise<T> => {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const found = await probe();
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error('it did not come true within 10 s');
      await sleep(25);
    }
  };

  const tandem = (id: string) => read(tandemDetail, `/tandems/${id}`);
  const timeline = (id: string, query = '') => read(timelinePage, `/tandems/${id}/timeline${query}`);

  /** The tandem once its read model has come to this revision. */
  const tandemAt = (id: string, revision: string) =>
    eventually(async () => {
      const { status, body } = await get(`/tandems/${id}`);
      if (status !== 200) return undefined;
      const found = tandemDetail.parse(body);
      return BigInt(found.revision) >= BigInt(revision) ? found : undefined;
    });

  const problem = (answer: Answer) => problemView.parse(answer.body);

  /** A mentor, a mentee, of age unless asked otherwise, and their proposed tandem. */
  const proposed = async ({ isMinor = false } = {}) => {
    const mentor = await command('/mentors', { occurredOn: '2025-01-02', name: 'Günther Zander' });
    const mentee = await command('/mentees', {
      occurredOn: '2025-01-03',
      name: 'Rojin K.',
      targetGroup: 'refugee',
      isMinor,
    });
    const tandem = await command('/tandems', {
      occurredOn: '2025-01-10',
      mentorId: mentor.id,
      menteeId: mentee.id,
    });
    return { mentorId: mentor.id, menteeId: mentee.id, tandemId: tandem.id };
  };

  const terms = { agreedTermMonths: 12, meetingIntervalDays: 14, mode: 'in_person' };

  /** What must stand before the first meeting with a minor: §72a SGB VIII, guardian's consent, talk, code. */
  const clear = async ({ mentorId, menteeId }: { readonly mentorId: string; readonly menteeId: string }) => {
    const occurredOn = '2025-01-15';
    const talk = { durationMinutes: 30, mode: 'in_person', outcome: 'suitable' };
    const certificate = { certificateDate: '2025-01-02', relevantEntry: false };
    const consent = { scope: ['participation', 'data'], giver: 'guardian', formVersion: '1' };
    await command(`/people/${mentorId}/interviews`, { occurredOn, ...talk });
    await command(`/people/${mentorId}/certificates`, { occurredOn, ...certificate });
    await command(`/people/${mentorId}/conduct-code`, { occurredOn, codeVersion: '1' });
    await command(`/people/${menteeId}/consents`, { occurredOn, ...consent });
  };

  /** The same, matched on 20 January 2025 and met on 1 February 2025; a minor with all that this takes. */
  const active = async ({ isMinor = false } = {}) => {
    const ids = await proposed({ isMinor });
    if (isMinor) await clear(ids);
    await command(`/tandems/${ids.tandemId}/match`, { occurredOn: '2025-01-20', ...terms });
    const met = await command(`/tandems/${ids.tandemId}/first-meeting`, {
      occurredOn: '2025-02-01',
      durationMinutes: 60,
      mode: 'in_person',
      staffPresent: true,
    });
    return { ...ids, revision: met.revision };
  };

  return {
    send,
    get,
    post,
    command,
    eventually,
    tandem,
    tandemAt,
    timeline,
    problem,
    proposed,
    active,
    terms,
  };
};

export const aMeeting = { durationMinutes: 90, mode: 'in_person', activity: 'leisure' };

/** In ascending order. */
export const statuses = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).sort((a, b) => a - b);
