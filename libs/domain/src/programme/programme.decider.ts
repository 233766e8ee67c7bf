import { dayOf, type ProgrammeCommand, type ProgrammeEvent } from '@tandemspur/contracts';
import { evolveBy } from '../by-type.js';
import type { Decider } from '../decider.js';
import { Refusal } from '../refusal.js';

type Terms = Extract<ProgrammeEvent, { type: 'ProgrammeOpened' }>['data'];

/** Days are `YYYY-MM-DD`. */
export interface Programme {
  readonly terms: Terms | null;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

export const programmeDecider: Decider<Programme, ProgrammeCommand, ProgrammeEvent> = {
  initial: { terms: null, openedOn: null, closedOn: null },
  evolve: evolveBy<Programme, ProgrammeEvent>({
    ProgrammeOpened: (programme, data, day) => ({ ...programme, terms: data, openedOn: day }),
    ProgrammeClosed: (programme, _data, day) => ({ ...programme, closedOn: programme.closedOn ?? day }),
  }),
  decide: (command, { openedOn, closedOn }, { occurrence }) => {
    switch (command.type) {
      case 'OpenProgramme':
        if (openedOn !== null) throw new Refusal('programme-exists');
        return [{ type: 'ProgrammeOpened', data: command.data }];
      case 'CloseProgramme':
        if (openedOn === null) throw new Refusal('not-found');
        if (closedOn !== null) throw new Refusal('programme-already-closed', { closedOn });
        if (dayOf(occurrence.occurredOn) < openedOn) {
          throw new Refusal('closed-before-opened', { openedOn }, 'occurredOn');
        }
        return [{ type: 'ProgrammeClosed', data: command.data }];
    }
  },
};
