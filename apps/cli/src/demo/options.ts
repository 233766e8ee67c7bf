import { minuteOf, minuteText } from './local-time.js';

/** What decides a simulated organisation; equal options give equal events, to the byte. */
export interface SimulationOptions {
  /** Tandems in all, declined proposals and rematches among them; 1 to 20,000. */
  readonly tandems: number;
  /** Whole number, 0 to 2,147,483,647. */
  readonly seed: number;
  /** Now, on the organisation's wall clock: `YYYY-MM-DDTHH:mm`. Nothing is recorded later. */
  readonly until: string;
  readonly organisationId: string;
  /** IANA name. */
  readonly timeZone: string;
}

export type SimulationFigure = 'tandems' | 'seed' | 'until';

export const mostTandems = 20_000;
const greatestSeed = 2_147_483_647;
const firstYear = '1990';

const isWholeWithin = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

const tests: Readonly<Record<SimulationFigure, (options: SimulationOptions) => boolean>> = {
  tandems: ({ tandems }) => isWholeWithin(tandems, 1, mostTandems),
  seed: ({ seed }) => isWholeWithin(seed, 0, greatestSeed),
  until: ({ until }) => {
    const minute = minuteOf(until);
    return !Number.isNaN(minute) && minuteText(minute) === until && until >= firstYear;
  },
};

/** The first figure that cannot be simulated, if there is one. */
export const unusableFigure = (options: SimulationOptions): SimulationFigure | undefined =>
  (Object.keys(tests) as SimulationFigure[]).find((figure) => !tests[figure](options));
