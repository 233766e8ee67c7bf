import { dayOf } from '@tandemspur/contracts';
import { v5 } from 'uuid';
import type { ImportProblem } from '../problems/findings.js';
import { importProblem } from '../problems/findings.js';
import type { TandemRow } from '../read/read-tandems.js';

/** Fixed for ever: what has been imported is recognised by ids made in it. */
const namespace = 'e54b9746-971e-4493-84ae-b91358525a7a';

/** The actor of every imported event. */
export const importActor = v5('import', namespace);

/** A UUID (version 5) that is always the same for the same organisation and key. */
export type MakeId = (...key: readonly (string | number)[]) => string;

export const makeIds =
  (organisationId: string): MakeId =>
  (...key) =>
    v5(JSON.stringify([organisationId, ...key]), namespace);

/** A name as part of an identity: case, spaces and the way an umlaut is coded do not tell people apart. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

interface Term {
  readonly line: number;
  readonly from: string;
  /** Exclusive; null while it runs. */
  readonly until: string | null;
}

const termOf = (tandem: TandemRow): Term => {
  const from = dayOf(tandem.matched.occurredOn);
  const ended = tandem.ended && dayOf(tandem.ended.occurredOn);
  const until = ended === undefined ? null : ended > from ? ended : from;
  return { line: tandem.place().row.line, from, until };
};

const overlap = (a: Term, b: Term): boolean =>
  (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);

const natural = new Intl.Collator('de', { numeric: true });

export interface Mentors {
  /** Which of the people of that name, from 1. */
  readonly ordinal: ReadonlyMap<TandemRow, number>;
  readonly problems: readonly ImportProblem[];
}

/**
 * Who the mentors are. The list has only shortened names, so one name may be two people. One after the other:
 * taken as one. At the same time: taken as two, the error that does less harm, since a certificate of one would
 * otherwise clear the other, and two records can be merged later but not parted.
 */
export const tellMentorsApart = (tandems: readonly TandemRow[]): Mentors => {
  const people = new Map<string, Term[][]>();
  const ordinal = new Map<TandemRow, number>();
  const problems: ImportProblem[] = [];
  const inOrder = [...tandems].sort(
    (a, b) => a.matched.occurredOn.localeCompare(b.matched.occurredOn) || natural.compare(a.number, b.number),
  );
  for (const tandem of inOrder) {
    const term = termOf(tandem);
    const namesakes = people.get(nameKey(tandem.mentor)) ?? [];
    const free = namesakes.findIndex((terms) => !terms.some((each) => overlap(each, term)));
    const earlier = (free < 0 ? namesakes.at(0) : namesakes[free])?.at(-1);
    if (earlier) {
      const code = free < 0 ? 'same-name-apart' : 'same-name-joined';
      problems.push(importProblem(code, tandem.place('mentor'), { line: earlier.line }));
    }
    if (free < 0) people.set(nameKey(tandem.mentor), [...namesakes, [term]]);
    else namesakes[free]?.push(term);
    ordinal.set(tandem, free < 0 ? namesakes.length + 1 : free + 1);
  }
  return { ordinal, problems };
};
