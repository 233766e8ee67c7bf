import { describe, expect, test } from '@jest/globals';
import { castOf } from './cast.js';
import { fatesOf } from './fate.js';
import { demoIds } from './ids.js';
import { lifeOf } from './life.js';
import { presentGrant } from './organisation.js';
import { randomFor } from './random.js';
import { teamOf } from './staff.js';
import { recordTandem } from './tandem-recording.js';

/** What the rules refuse of the lives that a seed draws; the simulation would leave it out. */
const refusalsOf = (seed: number): readonly string[] => {
  const options = {
    tandems: 120,
    seed,
    until: '2026-11-21T12:00',
    organisationId: '01890a5d-ac96-774b-bcce-b302099a8057',
    timeZone: 'Europe/Berlin',
  };
  const ids = demoIds(options);
  const team = teamOf(options, ids);
  const { roles, people } = castOf(options, fatesOf(options), team, ids);
  const surroundings = { grantId: presentGrant(ids), others: people.map(({ id }) => id).slice(0, 5) };
  return roles.flatMap((role) => {
    const { refusals } = recordTandem(randomFor(seed), role, team, lifeOf(role, options, ids, surroundings));
    return refusals.map((refusal) => refusal.message);
  });
};

describe('lives as they are drawn', () => {
  test('hold nothing that the rules refuse', () => {
    const seeds = Array.from({ length: 12 }, (_, seed) => seed);
    expect(seeds.flatMap(refusalsOf)).toEqual([]);
  });
});
