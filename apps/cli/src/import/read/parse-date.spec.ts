import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAsOf, parseDate } from './parse-date.js';

const occurredOn = (cell: string): string => {
  const parsed = parseDate(cell);
  return typeof parsed === 'string'
    ? parsed
    : `${parsed.occurrence.occurredOn} ${parsed.occurrence.precision}`;
};

describe('parseDate', () => {
  test.each([
    ['11.01.2024', '2024-01-11 day'],
    ['5.9.2024', '2024-09-05 day'],
    ['08.12.23', '2023-12-08 day'],
    ['1.7.71', '1971-07-01 day'],
    ['11. 01. 2024', '2024-01-11 day'],
    ['11/01/2024', '2024-01-11 day'],
    ['2024-01-11', '2024-01-11 day'],
    ['Do, 11.01.2024', '2024-01-11 day'],
    ['11. Januar 2024', '2024-01-11 day'],
    ['3. März 24', '2024-03-03 day'],
    ['11.01.2024 16:30 Uhr', '2024-01-11T16:30 minute'],
    ['2024-01-11 00:00:00', '2024-01-11 day'],
    ['29.02.2024', '2024-02-29 day'],
    ['ca. Mai 2023', '2023-05-01 month'],
    ['Sept. 2023', '2023-09-01 month'],
    ['Anfang Mrz 2023', '2023-03-01 month'],
    ['05/2023', '2023-05-01 month'],
    ['31.02.2023', 'date-impossible'],
    ['29.02.2023', 'date-impossible'],
    ['00.01.2023', 'date-impossible'],
    ['12.13.2023', 'date-impossible'],
    ['01.01.0024', 'date-impossible'],
    ['11.01.2024 25:00', 'date-unreadable'],
    ['11.01.', 'date-unreadable'],
    ['Sommer 2023', 'date-unreadable'],
    ['45302', 'date-unreadable'],
    ['demnächst', 'date-unreadable'],
  ])('%s is %s', (cell, expected) => {
    expect(occurredOn(cell)).toBe(expected);
  });

  test.each([
    ['ca. 12.05.2023', true],
    ['Mitte Mai 2023', true],
    ['12.05.2023', false],
  ])('%s is approximate: %s', (cell, approximate) => {
    expect(parseDate(cell)).toMatchObject({ approximate });
  });

  test('reads back every day that a German list may hold', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = day.split('-');
        expect(occurredOn(`${dayOfMonth}.${month}.${year}`)).toBe(`${day} day`);
        expect(occurredOn(`${Number(dayOfMonth)}.${Number(month)}.${year.slice(2)}`)).toBe(`${day} day`);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        parseDate(cell);
      }),
    );
  });
});

test.each([
  [['Patenprojekt – Tandemliste (Stand 20.12.2024)'], '2024-12-20'],
  [['Tandems', 'Stand: 1.2.24'], '2024-02-01'],
  [['Standort Hamburg'], undefined],
  [['Stand 31.02.2024'], undefined],
  [[], undefined],
])('the titles %j show the day %s', (titles, day) => {
  expect(parseAsOf(titles)).toBe(day);
});
