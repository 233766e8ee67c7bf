import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startService, type TestService } from '../service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService({ HOST: '0.0.0.0', HOST_NAMES: 'paten.example.org, tandem.local' });
});
afterAll(() => service.stop());

/** The status of an answer to a request that names this host. */
const statusFor = (name: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(service.url);
    const headers = { host: `${name}:${port}` };
    request({ host: '127.0.0.1', port, path: '/api/health/live', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

it.each(['localhost', '127.0.0.1', '[::1]', 'paten.example.org', 'Tandem.Local'])(
  'answers to the name %s',
  async (name) => {
    expect(await statusFor(name)).toBe(200);
  },
);

// DNS rebinding: a page of evil.example that resolves to this machine.
it.each(['evil.example', '0.0.0.0', 'paten.example.org.evil.example'])(
  'refuses the name %s',
  async (name) => {
    expect(await statusFor(name)).toBe(403);
  },
);
