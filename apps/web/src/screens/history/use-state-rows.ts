import type { TandemStateView } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { formatNumber } from '../../ui/language/plural.js';
import { stateTexts as texts } from './texts.js';

export type StateRow = readonly [name: string, words: string];
type Names = Readonly<Record<string, string>>;

/** How a tandem stands, row by row; what there is not is left out, but for what one looks for. */
export const useStateRows = (): ((state: TandemStateView, names: Names) => readonly StateRow[]) => {
  const t = useText();
  const { language } = useLanguage();
  const statuses = useCatalogue().data?.statuses ?? [];
  return (state, names) => {
    const name = (id: string | null) => (id === null ? undefined : (names[id] ?? t(texts.unknown)));
    const day = (on: string | null) => (on === null ? undefined : formatDay(language, on));
    const status = statuses.find(({ value }) => value === state.status)?.label;
    const rows = [
      [texts.status, status ? t(status) : (state.status ?? t(texts.unknown))],
      [texts.mentee, name(state.menteeId)],
      [texts.mentor, name(state.mentorId)],
      [texts.coordinator, name(state.coordinatorId) ?? t(texts.nobody)],
      [texts.matchedOn, day(state.matchedOn)],
      [texts.firstMeetingOn, day(state.firstMeetingOn)],
      [texts.meetings, formatNumber(language, state.meetings)],
      [texts.missed, formatNumber(language, state.missedMeetings)],
      [texts.lastContactOn, day(state.lastContactOn)],
      [texts.nextContactOn, day(state.nextContactOn)],
      [
        texts.openConflicts,
        state.openConflicts === 0 ? t(texts.none) : formatNumber(language, state.openConflicts),
      ],
      [texts.endedOn, day(state.endedOn)],
    ] as const;
    return rows.flatMap(([label, words]) => (words === undefined ? [] : [[t(label), words] as const]));
  };
};
