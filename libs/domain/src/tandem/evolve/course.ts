import type { courseEvents } from '@tandemspur/contracts';
import { mapLast, type Evolve } from './table.js';

export const onCourse: Evolve<(typeof courseEvents)[number]['type']> = {
  TandemPaused: (tandem, { expectedUntil }, on) => ({
    ...tandem,
    pauses: [...tandem.pauses, { from: on, until: null, expectedUntil: expectedUntil ?? null }],
  }),
  TandemResumed: (tandem, _, on) => ({
    ...tandem,
    pauses: mapLast(
      tandem.pauses,
      (pause) => pause.until === null,
      (pause) => ({ ...pause, until: on }),
    ),
  }),
  ModeChanged: (tandem, { to }) => ({ ...tandem, mode: to }),
  TandemExtended: (tandem, { newTermEnd }) => ({ ...tandem, newTermEnd }),
  FundingAssigned: (tandem, { grantId, from, to }) => ({
    ...tandem,
    fundings: [...tandem.fundings, { grantId, from, to: to ?? null }],
  }),
  FundingReleased: (tandem, { grantId, to }) => ({
    ...tandem,
    fundings: mapLast(
      tandem.fundings,
      (funding) => funding.grantId === grantId,
      (funding) => ({ ...funding, to }),
    ),
  }),
};
