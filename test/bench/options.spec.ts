import { describe, expect, it } from '@jest/globals';
import { parseOptions } from './options.js';

const goals = { append: ['P1', 'P4'], read: ['P5'] };
const parse = (line: string) => parseOptions(line.split(' ').filter(Boolean), goals);

describe('options of the benchmark', () => {
  it('measures everything in five rounds unless told otherwise', () => {
    expect(parse('append')).toEqual({
      benchmark: 'append',
      json: false,
      large: false,
      rounds: 5,
      only: [],
      scale: 1,
    });
  });

  it('takes all options, before or after the name', () => {
    expect(parse('--json append --large --rounds 3 --only P1,P4 --scale 0.1')).toEqual({
      benchmark: 'append',
      json: true,
      large: true,
      rounds: 3,
      only: ['P1', 'P4'],
      scale: 0.1,
    });
  });

  it.each([
    ['', /append, read/],
    ['write', /write.*append, read/],
    ['toString', /toString/],
    ['append read', /read/],
    ['append --fast', /--fast/],
    ['append --rounds', /--rounds/],
    ['append --rounds 0', /--rounds/],
    ['append --rounds 2.5', /--rounds/],
    ['append --rounds x', /--rounds/],
    ['append --scale 0', /--scale/],
    ['append --scale x', /--scale/],
    ['append --only P5', /P5.*P1, P4/],
  ])('refuses "%s" and says why in both languages', (line, why) => {
    expect(() => parse(line)).toThrow(expect.objectContaining({ name: 'UsageError' }));
    expect(() => parse(line)).toThrow(why);
    expect(() => parse(line)).toThrow(/ \/ /);
  });
});
