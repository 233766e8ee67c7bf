import type { WaitingPage, WaitingPerson } from '@tandemspur/contracts';
import { daysBetween, isMinorOn } from '@tandemspur/domain';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../cursor.js';
import type { PersonRow } from '../people/people.entity.js';
import { factsOf, missingOf, missingViews } from '../people/person-facts.js';
import type { PageRequest } from '../tandem-overview/tandem-list.js';
import { nearnessOf } from './nearness.js';
import { pageAfter, type Waiting } from './waiting-order.js';

export interface WaitingFilter {
  readonly organisationId: string;
  readonly kind?: 'mentor' | 'mentee';
  readonly programmeId?: string;
  /** A German postcode or the beginning of one; the nearest come first then. */
  readonly postcode?: string;
}

/** Somebody without a tandem, with the day on which their last one ended. */
type FreePerson = PersonRow & { readonly free_since: string | null };

type Candidate = Waiting & { readonly row: FreePerson };

/**
 * Ready, and without a tandem that goes on or is proposed, in any record of theirs. A mentee whose tandem has ended waits
 * only if its ending says that a new one is wanted. $1: the organisation, $2: the kind, $3: the programme.
 */
const readyWithoutTandem = `
  select p.*, past.ended_on::text as free_since from read_models.people p
  cross join lateral (
    with recursive record as (
      select p.person_id
      union
      select merged.person_id from read_models.people merged join record
        on merged.merged_into = record.person_id)
    select max(t.ended_on) as ended_on,
      coalesce(bool_or(t.status in ('proposed', 'matched', 'active', 'paused')), false) as busy,
      (array_agg(t.rematch_wanted order by t.ended_on desc) filter (where t.status = 'ended'))[1] as rematch_wanted
    from record
    join read_models.tandem_people part on part.person_id = record.person_id and part.role <> 'co_mentor'
    join read_models.tandem_overview t on t.tandem_id = part.tandem_id) past
  where p.organisation_id = $1 and p.kind in ('mentor', 'mentee')
    and ($2::text is null or p.kind = $2) and ($3::uuid is null or p.programme_id = $3)
    and p.merged_into is null and p.left_on is null and p.declined_on is null
    and (p.kind = 'mentee' or p.accepted_on is not null)
    and not past.busy
    and (p.kind = 'mentor' or past.ended_on is null or past.rematch_wanted)`;

const candidateOf = (row: FreePerson, postcode: string | undefined): readonly Candidate[] => {
  const waitingSince = row.free_since ?? row.accepted_on ?? row.since;
  if (waitingSince === null) return [];
  const nearness = postcode === undefined ? 'unknown' : nearnessOf(row.postcode_area, postcode);
  return [{ id: row.person_id, waitingSince, nearness, row }];
};

const viewOf = ({ id, waitingSince, nearness, row }: Candidate, today: string): WaitingPerson => {
  const person = factsOf(row);
  return {
    id,
    kind: row.kind === 'mentor' ? 'mentor' : 'mentee',
    name: row.name,
    waitingSince,
    waitingDays: daysBetween(waitingSince, today),
    wishes: row.wishes,
    expectedLengthMonths: row.expected_length_months,
    programmeId: row.programme_id,
    postcodeArea: row.postcode_area,
    nearness,
    isMinor: person.isMinor === null ? null : isMinorOn(person, today),
    missing: missingViews(person, today),
  };
};

/** A mentor waits once they are cleared; of a mentee the list says what is missing. */
const isReady = ({ row }: Candidate, today: string): boolean =>
  row.kind === 'mentee' || missingOf(factsOf(row), today).length === 0;

/**
 * Who waits for a match, and since when: mentors who are accepted and cleared, mentees who are registered; after a
 * tandem since its end. Nobody is matched here.
 *
 * @param today `YYYY-MM-DD`
 * @throws InvalidCursor
 */
export const listWaiting = async (
  dataSource: DataSource,
  { organisationId, kind, programmeId, postcode }: WaitingFilter,
  page: PageRequest,
  today: string,
): Promise<WaitingPage> => {
  const rows = await dataSource.query<FreePerson[]>(readyWithoutTandem, [
    organisationId,
    kind ?? null,
    programmeId ?? null,
  ]);
  const [after] = page.cursor === undefined ? [] : decodeCursor(page.cursor, 1);
  const ready = rows
    .flatMap((row) => candidateOf(row, postcode))
    .filter((candidate) => isReady(candidate, today));
  const { items, last } = pageAfter(ready, after, page.limit);
  return {
    items: items.map((candidate) => viewOf(candidate, today)),
    nextCursor: last === undefined ? null : encodeCursor([last]),
    total: ready.length,
  };
};
