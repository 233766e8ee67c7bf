import type { Label } from '@tandemspur/contracts';
import {
  nextContactOn,
  openEnding,
  openHandover,
  openPause,
  statusOf,
  termEndOn,
  type Tandem,
} from '../tandem/tandem.state.js';

export const awaitedKinds = {
  match: { de: 'Entscheidung über den Vorschlag', en: 'Decision on the proposal' },
  'first-meeting': { de: 'Erstes Treffen', en: 'First meeting' },
  'next-meeting': { de: 'Nächstes Treffen', en: 'Next meeting' },
  resumption: { de: 'Ende der Pause', en: 'End of the pause' },
  handover: { de: 'Abschluss der Übergabe', en: 'Completion of the handover' },
  goal: { de: 'Ziel fällig', en: 'Goal due' },
  'closing-meeting': { de: 'Abschlussgespräch', en: 'Closing meeting' },
  'term-end': { de: 'Ende der Laufzeit', en: 'End of the term' },
} as const satisfies Readonly<Record<string, Label>>;

export interface Awaited {
  readonly kind: keyof typeof awaitedKinds;
  /** `YYYY-MM-DD`; null where no day is agreed. */
  readonly on: string | null;
}

const meetings = (tandem: Tandem): readonly Awaited[] => {
  const on = nextContactOn(tandem);
  if (on === null) return [];
  return [{ kind: tandem.firstMeetingOn === null ? 'first-meeting' : 'next-meeting', on }];
};

const goals = ({ goals: all }: Tandem): readonly Awaited[] =>
  all
    .filter(({ achievedOn, droppedOn, dueOn }) => achievedOn === null && droppedOn === null && dueOn !== null)
    .map(({ dueOn }) => ({ kind: 'goal', on: dueOn }));

const closing = (tandem: Tandem): readonly Awaited[] => {
  const { startedOn, meetingOn } = tandem.closure;
  const ending = openEnding(tandem);
  if (meetingOn !== null || ending?.formalClosing === true) return [];
  return startedOn !== null || ending ? [{ kind: 'closing-meeting', on: null }] : [];
};

const term = (tandem: Tandem): readonly Awaited[] => {
  const on = termEndOn(tandem);
  return on === null || openEnding(tandem) ? [] : [{ kind: 'term-end', on }];
};

/** What comes next, by day; what has no day last. */
export const awaitedOf = (tandem: Tandem): readonly Awaited[] => {
  const pause = openPause(tandem);
  const awaited: readonly Awaited[] = [
    ...(statusOf(tandem) === 'proposed' ? [{ kind: 'match', on: null } as const] : []),
    ...meetings(tandem),
    ...(pause ? [{ kind: 'resumption', on: pause.expectedUntil } as const] : []),
    ...(openEnding(tandem) ? [] : goals(tandem)),
    ...(openHandover(tandem) ? [{ kind: 'handover', on: null } as const] : []),
    ...closing(tandem),
    ...term(tandem),
  ];
  return [...awaited].sort((a, b) => ((a.on ?? '9') < (b.on ?? '9') ? -1 : Number(a.on !== b.on)));
};
