import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, loadConfiguration, settings } from './configuration.js';

describe('configuration', () => {
  it('has a default for everything that a small machine needs', () => {
    expect(loadConfiguration({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      LOG_LEVEL: 'warn',
      ORGANISATION_NAME: 'Mein Patenprojekt',
      ORGANISATION_TIME_ZONE: 'Europe/Berlin',
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['LOG_LEVEL', 'loud'],
    ['ORGANISATION_TIME_ZONE', 'Mars/Olympus'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(() => loadConfiguration({ [name]: value })).toThrow(ConfigurationError);
    expect(() => loadConfiguration({ [name]: value })).toThrow(new RegExp(`${name}=${value}`));
  });

  it('is described in .env.example, setting by setting', () => {
    const example = readFileSync('.env.example', 'utf8');
    const named = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named).toEqual(Object.keys(settings.shape));
  });
});
