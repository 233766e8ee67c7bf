import { shortId, type FollowUpView, type Language } from '@tandemspur/contracts';
import ical, { ICalCalendarMethod } from 'ical-generator';

const texts = {
  name: { de: 'Tandemspur: Wiedervorlagen', en: 'Tandemspur: follow-ups' },
  tandem: { de: 'Tandem', en: 'Tandem' },
  person: { de: 'Person', en: 'Person' },
};

/** How often programs are asked to look again. */
const refreshSeconds = 3600;

/** Local midnight, so that the day is written as it is. */
const dayAt = (day: string): Date => new Date(`${day}T00:00:00`);

export interface CalendarOptions {
  readonly language: Language;
  /** Where the links lead, without a slash at the end. */
  readonly publicUrl: string;
}

const subjectOf = ({ tandemId, personId }: FollowUpView, language: Language): string =>
  tandemId === null
    ? `${texts.person[language]} ${shortId(personId ?? '')}`
    : `${texts.tandem[language]} ${shortId(tandemId)}`;

const linkOf = ({ tandemId, personId }: FollowUpView, publicUrl: string): string =>
  tandemId === null ? `${publicUrl}/people/${personId ?? ''}` : `${publicUrl}/tandems/${tandemId}`;

/**
 * An iCalendar feed (RFC 5545) of all-day events, one for each follow-up. A feed leaves the house: it names no
 * people and says nothing of them but what is to be done. Its UIDs are stable as long as the follow-up is the same.
 */
export const calendarOf = (
  items: readonly FollowUpView[],
  { language, publicUrl }: CalendarOptions,
): string => {
  const calendar = ical({
    name: texts.name[language],
    prodId: { company: 'Tandemspur', product: 'follow-ups' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  for (const item of items) {
    const { tandemId, personId, rule, item: about, dueOn, label, source } = item;
    calendar.createEvent({
      id: `${[tandemId ?? personId, rule, about].filter(Boolean).join('.').replaceAll(' ', '_')}@tandemspur`,
      start: dayAt(dueOn),
      allDay: true,
      // Of the day it is due, not of the question: the same follow-up reads the same whenever it is asked for.
      stamp: dayAt(dueOn),
      summary: `${label[language]} – ${subjectOf(item, language)}`,
      description: source[language],
      url: linkOf(item, publicUrl),
    });
  }
  return calendar.toString();
};
