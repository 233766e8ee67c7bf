/** One end of a copy. `embedded` is the PostgreSQL under `DATA_DIR`. */
export type Address =
  { readonly kind: 'embedded' } | { readonly kind: 'postgres' | 'kurrentdb'; readonly url: string };

const kinds = { postgres: 'postgres', postgresql: 'postgres', kurrentdb: 'kurrentdb' } as const;

/** Reads an address as written on the command line; undefined when it is none that we know. */
export const parseAddress = (written: string): Address | undefined => {
  if (written === 'embedded') return { kind: 'embedded' };
  const protocol = /^([a-z]+)(?:\+discover)?:\/\/./.exec(written)?.[1] ?? '';
  const known = Object.entries(kinds).find(([name]) => name === protocol);
  return known && { kind: known[1], url: written };
};

/** The address without credentials and parameters: either may hold a secret. */
export const withoutSecrets = (written: string): string =>
  written.replace(/:\/\/[^]*@/, '://***@').replace(/[?#][^]*$/, '');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Shorter ones would blacken words that merely look alike. */
const shortestSecret = 4;

const secretsOf = (written: string): readonly string[] => {
  const credentials = /:\/\/([^]*)@/.exec(written)?.[1] ?? '';
  const password = credentials.slice(credentials.indexOf(':') + 1);
  const parameters = [...written.matchAll(/[?&][^=&]*pass[^=&]*=([^&#]*)/gi)].map((found) => found[1] ?? '');
  return [credentials, password, ...parameters]
    .flatMap((secret) => [secret, decoded(secret)])
    .filter((secret) => secret.length >= shortestSecret);
};

/** A message of somebody else's, in which no password of these addresses stands any more. */
export const scrub = (message: string, addresses: readonly string[]): string =>
  addresses.reduce(
    (text, address) =>
      secretsOf(address).reduce(
        (cleaner, secret) => cleaner.replaceAll(secret, '***'),
        text.replaceAll(address, withoutSecrets(address)),
      ),
    message,
  );

const serversOf = (url: string): readonly string[] => {
  const hosts = /:\/\/(?:[^]*@)?([^/?#]*)/.exec(url)?.[1] ?? '';
  return hosts
    .toLowerCase()
    .split(',')
    .map((host) => (/:\d+$/.test(host) ? host : `${host}:2113`));
};

/**
 * Whether two addresses surely name one store: the same text, or KurrentDB clusters with a server in common.
 * Two addresses of one PostgreSQL may differ in everything; see `isSameDatabase`.
 */
export const isSameAddress = (one: Address, other: Address): boolean => {
  if (one.kind === 'embedded' || other.kind === 'embedded') return one.kind === other.kind;
  if (one.kind !== 'kurrentdb' || other.kind !== 'kurrentdb') return one.url === other.url;
  const servers = serversOf(other.url);
  return serversOf(one.url).some((server) => servers.includes(server));
};
