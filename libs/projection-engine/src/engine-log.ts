/** Where the engine says what an operator may want to know. Details hold no personal data. */
export type EngineLog = (
  level: 'info' | 'warn' | 'error',
  message: string,
  detail: Readonly<Record<string, unknown>>,
) => void;
