import { describe, expect, it } from '@jest/globals';
import type { FollowUpView } from '@tandemspur/contracts';
import { calendarOf } from './calendar.js';

const tandemId = '01890000-0000-7000-8000-0000deadbeef';
const item: FollowUpView = {
  tandemId,
  personId: null,
  mentor: { id: tandemId, name: 'Günther Zander' },
  mentee: { id: tandemId, name: 'Rojin K.' },
  person: null,
  coordinator: { id: tandemId, name: 'Ayşe Brandt' },
  programmeId: null,
  rule: 'goal-due',
  item: 'abc',
  label: { de: 'Ziel besprechen', en: 'Review the goal' },
  dueOn: '2026-03-29',
  standing: 'due',
  daysOverdue: 0,
  reason: { de: 'Ziel vereinbart bis 29.03.2026', en: 'Goal agreed by 2026-03-29' },
  source: { de: 'Vereinbarung des Tandems', en: 'Agreement of the tandem' },
  command: 'AchieveGoal',
};
const options = { language: 'de', publicUrl: 'https://paten.example.org' } as const;
const unfolded = (text: string) => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');

describe('calendar', () => {
  it('holds an all-day event with a stable id and a link for each follow-up', () => {
    const lines = unfolded(calendarOf([item], options));
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'X-WR-CALNAME:Tandemspur: Wiedervorlagen',
        'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
        `UID:${tandemId}.goal-due.abc@tandemspur`,
        'DTSTART;VALUE=DATE:20260329',
        'SUMMARY:Ziel besprechen – Tandem deadbeef',
        `URL;VALUE=URI:https://paten.example.org/tandems/${tandemId}`,
        'END:VCALENDAR',
      ]),
    );
  });

  it('is the same whenever it is made, and names nobody', () => {
    const text = calendarOf([item], options);
    expect(calendarOf([item], options)).toBe(text);
    for (const name of ['Günther', 'Zander', 'Rojin', 'Ayşe']) expect(text).not.toContain(name);
  });

  it('speaks English, and knows people without a tandem', () => {
    const request = {
      ...item,
      tandemId: null,
      personId: tandemId,
      rule: 'data-request',
      item: '15 2026-03-01',
    };
    const lines = unfolded(calendarOf([request], { ...options, language: 'en' }));
    expect(lines).toContain('SUMMARY:Review the goal – Person deadbeef');
    expect(lines).toContain(`UID:${tandemId}.data-request.15_2026-03-01@tandemspur`);
    expect(lines).toContain(`URL;VALUE=URI:https://paten.example.org/people/${tandemId}`);
  });
});
