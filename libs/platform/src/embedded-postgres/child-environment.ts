const INHERITED = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'WINDIR', 'COMSPEC'] as const;

/** The loader's search path, by platform; Windows looks beside the program. */
const LIBRARY_PATH = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';

/**
 * The environment of initdb and the server: a short list instead of ours, because every PG* variable
 * (PGDATA, PGPORT, PGOPTIONS, …) and the locale would change what they do.
 * `libraryPath` goes in front of the library search path when given.
 */
export function childEnvironment(
  libraryPath?: string,
  own: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of INHERITED) if (own[name] !== undefined) env[name] = own[name];
  const search = [libraryPath, own[LIBRARY_PATH]].filter((part) => part !== undefined && part !== '');
  if (search.length > 0) env[LIBRARY_PATH] = search.join(':');
  return env;
}
