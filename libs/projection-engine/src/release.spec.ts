import { expect, it } from '@jest/globals';
import { declared, isOurs } from './release.js';

const of = (version: number, lanes = 2) => ({ name: 'boxes', version, lanes });
const nobody = new Set<string>();

it.each([
  ['the newer release builds beside the older one', of(2), of(1), new Set([declared(of(1))]), true],
  ['the older release leaves alone what a newer one runs', of(1), of(2), new Set([declared(of(2))]), false],
  ['a release that was rolled back takes over when the newer one is gone', of(1), of(2), nobody, true],
  ['other lanes do not take turns', of(1, 3), of(1, 2), new Set([declared(of(1, 2))]), false],
  ['other lanes are built when nobody has the old number', of(1, 3), of(1, 2), nobody, true],
  ['what cannot be continued is built anew', of(1), of(1), new Set([declared(of(1))]), true],
])('%s', (_, own, live, others, expected) => {
  expect(isOurs(own, live, others)).toBe(expected);
});
