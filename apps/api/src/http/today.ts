import { wallClock } from '@tandemspur/domain';
import type { Organisation } from '@tandemspur/runtime';

/** The calendar day of now (`YYYY-MM-DD`) where the organisation is. */
export const todayIn = ({ timeZone }: Pick<Organisation, 'timeZone'>): string =>
  wallClock(new Date().toISOString(), timeZone).slice(0, 10);
