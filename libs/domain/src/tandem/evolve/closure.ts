import type { closureEvents } from '@tandemspur/contracts';
import { mapLast, type Evolve } from './table.js';

const none = { startedOn: null, planned: null, meetingOn: null };

export const onClosure: Evolve<(typeof closureEvents)[number]['type']> = {
  ClosureStarted: (tandem, { planned }, on) => ({
    ...tandem,
    closure: { ...tandem.closure, startedOn: on, planned },
  }),
  ClosingMeetingHeld: (tandem, _, on) => ({ ...tandem, closure: { ...tandem.closure, meetingOn: on } }),
  TandemEnded: (tandem, { endedOn, kind, reason, formalClosing, rematchWanted }) => ({
    ...tandem,
    endings: [...tandem.endings, { endedOn, kind, reason, formalClosing, rematchWanted, reopenedOn: null }],
  }),
  // Whoever goes on will part again, with a closing of its own.
  TandemReopened: (tandem, _, on) => ({
    ...tandem,
    closure: none,
    endings: mapLast(
      tandem.endings,
      (ending) => ending.reopenedOn === null,
      (ending) => ({ ...ending, reopenedOn: on }),
    ),
  }),
};
