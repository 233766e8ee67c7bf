import { expect, test } from '@jest/globals';
import { isMinor, parseBirth } from './parse-birth-year.js';
import {
  activityOfWords,
  endingOfWords,
  missedReasonOfWords,
  modeOfWords,
  moodOfWords,
  soundsDigital,
  statusOfWords,
} from './vocabulary.js';

test.each([
  ['P', 'in_person'],
  ['vor Ort', 'in_person'],
  ['Präsenz', 'in_person'],
  ['persönlich', 'in_person'],
  ['Zoom', 'digital'],
  ['online', 'digital'],
  ['Tel.', 'phone'],
  ['hybrid', 'hybrid'],
  ['irgendwie', undefined],
])('the mode %s is %s', (words, mode) => {
  expect(modeOfWords(words)).toBe(mode);
});

test.each([
  ['Hausaufgaben', 'learning'],
  ['Skypen – Mathe', 'learning'],
  ['Bücherhalle', 'learning'],
  ['Zoom: Vokabeln', 'language'],
  ['Bewerbung schreiben', 'career'],
  ['Antrag beim Jobcenter', 'office'],
  ['Planten un Blomen', 'leisure'],
  ['Fußball', 'leisure'],
  ['lange geredet, Gespräch', 'talk'],
  ['Technik', undefined],
])('the activity %s is %s', (words, activity) => {
  expect(activityOfWords(words)).toBe(activity);
});

test.each([
  ['super', 5],
  ['gut', 4],
  [':-)', 4],
  ['okay', 3],
  ['schwierig', 2],
  ['schlecht', 1],
  ['1', undefined],
])('the mood %s is %s', (words, mood) => {
  expect(moodOfWords(words)).toBe(mood);
});

test.each([
  ['krank', 'illness'],
  ['vergessen', 'forgot'],
  ['keine Zeit', 'time'],
  ['Technik', 'tech'],
  ['Schulausflug', undefined],
])('the reason %s for cancelling is %s', (words, reason) => {
  expect(missedReasonOfWords(words)).toBe(reason);
});

test.each([
  ['Umzug Pate', 'mentor_moved', 'mentor'],
  ['Umzug Familie', 'mentee_moved', 'guardian'],
  ['Ziel erreicht', 'goals_achieved', 'mutual'],
  ['Vertragsende', 'term_reached', 'mutual'],
  ['Familie möchte nicht mehr', 'guardian_withdrew', 'guardian'],
  ['keine Zeit mehr (Studium)', 'mentor_time', 'mentor'],
  ['Streit wegen Unpünktlichkeit', 'conflict', 'mutual'],
])('the ending %s is %s, from %s', (words, reason, initiatedBy) => {
  expect(endingOfWords(words)).toEqual({ reason, initiatedBy });
});

test('an ending that names no side is not laid at one', () => {
  expect(endingOfWords('Kontakt abgebrochen')).toBeUndefined();
});

test('a status is one of three', () => {
  expect(['beendet', 'Pause', 'aktiv', 'läuft', '?'].map(statusOfWords)).toEqual([
    'ended',
    'paused',
    'running',
    'running',
    undefined,
  ]);
});

test('Skypen is digital by its name', () => {
  expect([soundsDigital('Skypen – Mathe'), soundsDigital('Museum')]).toEqual([true, false]);
});

test.each([
  ['2009', { year: 2009 }],
  ['09', { year: 2009 }],
  ['98', { year: 1998 }],
  ['11 Jahre', { age: 11 }],
  ['', 'unknown'],
  ['2031', undefined],
  ['Grundschule', undefined],
])('born %s, matched in 2024: %j', (cell, birth) => {
  expect(parseBirth(cell, 2024)).toEqual(birth);
});

test('a minor is who may be one in that year', () => {
  expect([2009, 2006, 2005].map((year) => isMinor({ year }, 2024))).toEqual([true, true, false]);
  expect([isMinor('unknown', 2024), isMinor({ age: 11 }, 2024), isMinor({ age: 18 }, 2024)]).toEqual([
    true,
    true,
    false,
  ]);
});
