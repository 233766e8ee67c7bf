import { describe, expect, it } from '@jest/globals';
import { standards } from '@tandemspur/contracts';
import { followUpRuleIds } from '../follow-ups/rules.js';
import { defaultStandard, findStandard, knownStandards } from './catalogue.js';

/** Days as the sources have them: first month, first year, later, guardian. */
const rhythms = [
  ['eepm', '4', [14, 30, 30, 91]],
  ['eepm', '5', [14, 30, 30, 91]],
  ['bbbs', '1', [14, 30, 91, 91]],
  ['bsm', '1', [14, 30, 30, 91]],
  ['mentor_ring', '1', [14, 30, 30, 91]],
] as const;

describe('standards', () => {
  it.each(rhythms)('%s, edition %s, has talks after %j days', (id, edition, days) => {
    const { followUps } = findStandard(id, edition) ?? defaultStandard;
    const rules = [
      'check-in-mentor-first-month',
      'check-in-mentor',
      'check-in-mentor-later',
      'guardian-contact',
    ] as const;
    expect(rules.map((rule) => followUps[rule].days)).toEqual(days);
    const mentee = ['check-in-mentee-first-month', 'check-in-mentee', 'check-in-mentee-later'] as const;
    expect(mentee.map((rule) => followUps[rule].days)).toEqual(days.slice(0, 3));
    expect(followUps['first-contact'].days).toBe(2);
  });

  it('are all in this table, and there is one for each that can be adopted', () => {
    expect(knownStandards.map((each) => `${each.id} ${each.edition}`)).toEqual(
      rhythms.map(([id, edition]) => `${id} ${edition}`),
    );
    expect(new Set(knownStandards.map(({ id }) => id))).toEqual(new Set(Object.keys(standards)));
  });

  it('name a source in both languages for every rule', () => {
    const silent = knownStandards.flatMap(({ id, followUps }) =>
      followUpRuleIds
        .filter((rule) => !followUps[rule].source.de || !followUps[rule].source.en)
        .map((rule) => [id, rule]),
    );
    expect(silent).toEqual([]);
  });

  it.each([
    ['eepm', '4. Ausgabe', '4'],
    ['eepm', '5', '5'],
    ['eepm', '6', '5'],
    ['bbbs', 'Standards of Practice', '1'],
  ])('of %s, %j stands for edition %s', (id, edition, expected) => {
    expect(findStandard(id, edition)).toMatchObject({ id, edition: expected });
  });

  it('name none that is unknown; while none was adopted EEPM 4 holds', () => {
    expect(findStandard('iso', '9001')).toBeUndefined();
    expect(defaultStandard).toMatchObject({ id: 'eepm', edition: '4' });
  });
});
