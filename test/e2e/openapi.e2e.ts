import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandPath, commands, healthView } from '@tandemspur/contracts';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { startService, type TestService } from '../service.js';
import { clientOf } from './client.js';
import { projectionNames } from './projection-names.js';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId?: string }>>>>;
}

let service: TestService;
let document: Document;

beforeAll(async () => {
  service = await startService();
  document = (await clientOf(service.url).get('/openapi.json')).body as Document;
});
afterAll(() => service.stop());

describe('OpenAPI', () => {
  it('is 3.1 and without a finding of a public linter', async () => {
    expect(document.openapi).toBe('3.1.0');
    const config = await createConfig({
      extends: ['recommended'],
      // A server on the user's own machine has no address that could be written down.
      rules: { 'no-server-example.com': 'off', 'no-empty-servers': 'off' },
    });
    const findings = await lintFromString({ source: JSON.stringify(document), config });
    expect(
      findings.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`),
    ).toEqual([]);
  });

  it('has one operation per command of the contract', () => {
    for (const command of commands) {
      const path = `/api${commandPath(command).replace(':id', '{id}')}`;
      expect(document.paths[path]?.['post']?.operationId).toBe(command.type);
    }
  });

  it('is what docs/openapi.json says: after a change of the API, save /api/openapi.json there', async () => {
    const kept: unknown = JSON.parse(await readFile('docs/openapi.json', 'utf8'));
    expect(document).toEqual(kept);
  });

  it('can be browsed', async () => {
    const page = await fetch(`${service.url}/api/docs`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('swagger-ui');
  });
});

describe('health', () => {
  it('tells that it lives, and that store, database and projections are ready', async () => {
    const api = clientOf(service.url);
    expect((await api.get('/health/live')).body).toMatchObject({ status: 'ok' });
    const ready = await api.eventually(async () => {
      const view = healthView.parse((await api.get('/health/ready')).body);
      const isReady = view.projections?.every(({ status, lagEvents }) => status === 'ok' && lagEvents === 0);
      return isReady === true ? view : undefined;
    });
    expect(ready.status).toBe('ok');
    expect(ready.projections?.map(({ name }) => name)).toEqual(projectionNames);
  });
});
