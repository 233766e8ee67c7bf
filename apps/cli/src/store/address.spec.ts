import { describe, expect, test } from '@jest/globals';
import { isSameAddress, parseAddress, scrub, withoutSecrets } from './address.js';

describe('an address', () => {
  test.each([
    ['embedded', 'embedded'],
    ['postgres://u:p@h:5432/d', 'postgres'],
    ['postgresql://h/d', 'postgres'],
    ['kurrentdb://h:2113?tls=false', 'kurrentdb'],
    ['kurrentdb+discover://h', 'kurrentdb'],
  ])('%s is one of %s', (written, kind) => {
    expect(parseAddress(written)).toMatchObject({ kind });
  });

  test.each(['', 'Embedded', 'postgres', 'postgres://', 'mysql://h/d', 'localhost:5432', 'http://h'])(
    '"%s" is none',
    (written) => {
      expect(parseAddress(written)).toBeUndefined();
    },
  );

  test.each([
    ['postgres://user:secret@h:5432/d', 'postgres://***@h:5432/d'],
    ['postgres://user:sec@ret/?#@h/d?sslmode=require', 'postgres://***@h/d'],
    ['postgres://h/d?user=u&password=secret', 'postgres://h/d'],
    ['kurrentdb://admin:secret@a:2113,b:2113?userKeyFile=secret#secret', 'kurrentdb://***@a:2113,b:2113'],
    ['embedded', 'embedded'],
  ])('%s is shown as %s', (written, shown) => {
    expect(withoutSecrets(written)).toBe(shown);
  });

  test('keeps its password out of what others say', () => {
    const address = 'postgres://user:p%40ssword@h/d?sslpassword=another';
    const said = `no ${address}: user:p%40ssword, "p@ssword" or another at h/d`;
    expect(scrub(said, [address])).toBe('no postgres://***@h/d: ***, "***" or *** at h/d');
    expect(scrub('a is fine', ['postgres://user:a@h/d'])).toBe('a is fine');
  });

  test.each([
    ['embedded', 'embedded', true],
    ['embedded', 'postgres://h/d', false],
    ['postgres://h/d', 'postgres://h/d', true],
    ['postgres://h/d', 'postgres://h/e', false],
    ['kurrentdb://u:p@A:2113?tls=false', 'kurrentdb://a', true],
    ['kurrentdb://a:2113,b:2113', 'kurrentdb+discover://b:2113?tls=true', true],
    ['kurrentdb://a:2113', 'kurrentdb://a:2114', false],
    ['kurrentdb://a:2113', 'postgres://a:2113/d', false],
  ])('%s and %s: the same is %s', (one, other, same) => {
    const [first, second] = [parseAddress(one), parseAddress(other)];
    if (!first || !second) throw new Error('no address');
    expect([isSameAddress(first, second), isSameAddress(second, first)]).toEqual([same, same]);
  });
});
