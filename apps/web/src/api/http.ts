import type { Label, ProblemView } from '@tandemspur/contracts';

/** A request that did not succeed; whether it was carried out is known unless the status is 0 or 5xx. */
export class RequestFailed extends Error {
  constructor(readonly problem: ProblemView) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'RequestFailed';
  }
}

const problemOf = (code: string, status: number, title: Label, detail: Label): ProblemView => ({
  type: 'about:blank',
  title: title.en,
  status,
  detail: detail.en,
  code,
  messages: { title, detail },
});

const noConnection = problemOf(
  'no-connection',
  0,
  { de: 'Keine Verbindung', en: 'No connection' },
  {
    de: 'Der Dienst ist gerade nicht zu erreichen. Bitte die Verbindung prüfen und erneut versuchen.',
    en: 'The service cannot be reached. Check the connection and try again.',
  },
);

const unexpected = (status: number): ProblemView =>
  problemOf(
    'unexpected-answer',
    status,
    { de: 'Unerwartete Antwort', en: 'Unexpected answer' },
    {
      de: `Der Dienst hat unerwartet geantwortet (${String(status)}). Bitte erneut versuchen.`,
      en: `The service gave an unexpected answer (${String(status)}). Try again.`,
    },
  );

const isProblem = (body: unknown): body is ProblemView =>
  typeof body === 'object' && body !== null && 'messages' in body && 'code' in body;

const problemIn = async (response: Response): Promise<ProblemView> => {
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body) ? body : unexpected(response.status);
};

/**
 * One request to the API, `path` below `/api`.
 * @throws RequestFailed with a problem in both languages, also when there is no connection
 */
export const request = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailed(noConnection);
  }
  if (!response.ok) throw new RequestFailed(await problemIn(response));
  try {
    return (await response.json()) as T;
  } catch {
    throw new RequestFailed(unexpected(response.status));
  }
};

/** The problem of any error, for display. */
export const problemFrom = (error: unknown): ProblemView =>
  error instanceof RequestFailed ? error.problem : unexpected(0);
