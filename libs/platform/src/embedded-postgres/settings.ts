const COMMON: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // TCP alone: the path of a socket is limited to about 100 bytes, and one way in is enough.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log must not hold personal data: no statements, and no row contents (which go into DETAIL).
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  // The server's output goes to our own file; see server-log.ts.
  logging_collector: 'off',
  fsync: 'on',
};

const THROW_AWAY: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/**
 * Arguments of the server for one start. On the command line rather than in a file, so that they are
 * those of this release whatever release made the cluster. `durable: false` gives up every safety.
 */
export function serverArguments(cluster: string, port: number, durable: boolean): readonly string[] {
  const settings = { ...COMMON, ...(durable ? {} : THROW_AWAY) };
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, '-p', port.toString(), ...pairs];
}
