import { expect, test } from '@jest/globals';
import { isConnectionError, isTransient, toStoreError } from './pg-errors.js';

const failure = (code: string, message = 'failed'): Error => Object.assign(new Error(message), { code });

test.each([
  ['ECONNRESET', true, 'StoreUnavailable'],
  ['08006', true, 'StoreUnavailable'],
  ['57P01', true, 'StoreUnavailable'],
  ['53300', true, 'StoreUnavailable'],
  ['53100', false, 'StoreUnavailable'],
  ['58030', false, 'StoreUnavailable'],
  ['25006', false, 'StoreUnavailable'],
  ['55P03', false, 'StoreOverloaded'],
  ['57014', false, 'StoreOverloaded'],
  ['22021', false, 'InvalidEvent'],
])('%s: repeated at once %p, then %s', (code, repeated, name) => {
  const error = failure(code);
  expect(isConnectionError(error)).toBe(repeated);
  expect(toStoreError(error, 'id')).toMatchObject({ name });
});

test.each([
  'Connection terminated unexpectedly',
  'Query read timeout',
  'timeout exceeded when trying to connect',
])('the driver says it without a code: %s', (message) => {
  expect(isConnectionError(new Error(message))).toBe(true);
});

test('a mistake in the program stays what it is', () => {
  const error = failure('42P01');
  expect(isTransient(error)).toBe(false);
  expect(toStoreError(error, 'id')).toBe(error);
});
