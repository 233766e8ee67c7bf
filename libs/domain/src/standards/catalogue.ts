import { bbbs } from './bbbs.js';
import { bsm } from './bsm.js';
import { eepm4 } from './eepm-4.js';
import { eepm5 } from './eepm-5.js';
import { mentorRing } from './mentor-ring.js';
import type { Standard } from './standard.js';

/** Every edition that there is, of one standard the oldest first. */
export const knownStandards: readonly Standard[] = [eepm4, eepm5, bbbs, bsm, mentorRing];

/** Holds while none was adopted. */
export const defaultStandard: Standard = eepm4;

/** The edition that was adopted; of an edition that is not known, the latest known one. */
export const findStandard = (id: string, edition: string): Standard | undefined => {
  const editions = knownStandards.filter((standard) => standard.id === id);
  const number = /\d+/.exec(edition)?.[0];
  return editions.find((standard) => standard.edition === number) ?? editions.at(-1);
};
