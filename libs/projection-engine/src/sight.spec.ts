import { describe, expect, it } from '@jest/globals';
import { Sight, unionOf } from './sight.js';

const reader = {
  wireNames: (types: readonly string[]) => types.flatMap((type) => [`${type}.v1`, `${type}.v2`]),
  repairs: ['Fixed'],
};
const handlers = { Put: {} };
const boxes = new Sight({ handlers, streams: ['box-'] }, reader);
const bags = new Sight({ handlers: { Filled: {} }, streams: ['bag-'] }, reader);
const anything = new Sight({ handlers }, reader);

describe('what a projection sees', () => {
  it('is what it handles, in every version, and what repairs it, in its own streams', () => {
    expect(boxes.sees({ type: 'Put.v2', stream: 'box-1' })).toBe(true);
    expect(boxes.sees({ type: 'Fixed.v1', stream: 'box-1' })).toBe(true);
    expect(boxes.sees({ type: 'Fixed.v1', stream: 'bag-1' })).toBe(false);
    expect(boxes.sees({ type: 'Filled.v1', stream: 'box-1' })).toBe(false);
    expect(boxes.filter).toEqual({
      types: ['Put.v1', 'Put.v2', 'Fixed.v1', 'Fixed.v2'],
      streamPrefixes: ['box-'],
    });
  });

  it('is every stream where none is named', () => {
    expect(anything.sees({ type: 'Fixed.v1', stream: 'bag-1' })).toBe(true);
    expect(anything.filter).toEqual({ types: ['Put.v1', 'Put.v2', 'Fixed.v1', 'Fixed.v2'] });
  });

  it('is asked of the store once for several', () => {
    expect(unionOf([boxes, bags])).toEqual({
      types: ['Put.v1', 'Put.v2', 'Fixed.v1', 'Fixed.v2', 'Filled.v1', 'Filled.v2'],
      streamPrefixes: ['box-', 'bag-'],
    });
    expect(unionOf([boxes, anything])).toEqual({ types: ['Put.v1', 'Put.v2', 'Fixed.v1', 'Fixed.v2'] });
  });
});
