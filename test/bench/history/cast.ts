import { idOf } from './chance.js';
import type { Entry } from './course.js';

/** Whom an entry is about; ids. */
export interface Cast {
  readonly seed: number;
  readonly tandem: number;
  readonly ids: Readonly<Record<Entry['subject'], string>>;
  /** The member of staff who accompanies the tandem on that day; `turn` 1 is the colleague who takes over. */
  readonly coordinator: (at: number, turn: number) => string;
}

/** The id of the event that an entry becomes. */
export const eventId = ({ number }: Entry, { seed, tandem }: Cast): string => idOf(seed, tandem, number, 3);
