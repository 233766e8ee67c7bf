import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, loadConfiguration, settings } from './configuration.js';

describe('configuration', () => {
  it('has a default for everything that a small machine needs', () => {
    expect(loadConfiguration({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      HOST_NAMES: [],
      DATA_DIR: '.data',
      PROJECTIONS: 'here',
      LOG_LEVEL: 'warn',
      ORGANISATION_NAME: 'Mein Patenprojekt',
      ORGANISATION_TIME_ZONE: 'Europe/Berlin',
      MAIL_FROM: 'tandemspur@localhost',
      DIGEST_AT: 7,
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PROJECTIONS', 'nowhere'],
    ['LOG_LEVEL', 'loud'],
    ['ORGANISATION_TIME_ZONE', 'Mars/Olympus'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(() => loadConfiguration({ [name]: value })).toThrow(ConfigurationError);
    expect(() => loadConfiguration({ [name]: value })).toThrow(new RegExp(`${name}=${value}`));
  });

  it.each([
    ['DATABASE_URL', 'mysql://somebody:secret@localhost/x'],
    ['EVENT_STORE_URL', 'http://somebody:secret@localhost:2113'],
    ['EVENT_STORE_URL', 'kurrentdb://somebody:secret@'],
  ])('refuses a wrong %s without telling the password', (name, value) => {
    expect(() => loadConfiguration({ [name]: value })).toThrow(new RegExp(`${name}=…: `));
    expect(() => loadConfiguration({ [name]: value })).not.toThrow(/secret/);
  });

  it.each([
    'kurrentdb://localhost:2113?tls=false',
    'kurrentdb://admin:changeit@node1:2113,node2:2113,node3:2113?tls=true&nodePreference=leader',
    'kurrentdb+discover://admin:p%40ss@cluster.example.org/?tlsCAFile=/certs/ca.crt',
  ])('takes the address %s of a KurrentDB', (address) => {
    expect(loadConfiguration({ EVENT_STORE_URL: address }).EVENT_STORE_URL).toBe(address);
  });

  it('takes several host names', () => {
    expect(loadConfiguration({ HOST_NAMES: 'tandem.local, Paten.example.org' }).HOST_NAMES).toEqual([
      'tandem.local',
      'paten.example.org',
    ]);
  });

  it('is described in .env.example, setting by setting', () => {
    const example = readFileSync('.env.example', 'utf8');
    const named = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named).toEqual(Object.keys(settings.shape));
  });
});
