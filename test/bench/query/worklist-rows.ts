import type pg from 'pg';

/** Sizes of a filled read model; tandems are spread evenly. */
export interface WorklistSize {
  readonly tandems: number;
  readonly programmes: number;
  readonly coordinators: number;
}

/** The `n`th programme, coordinator or tandem, as the rows name it. */
export const numberedId = (kind: number, n: number): string =>
  `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;

const id = (kind: number, n: string): string =>
  `('0000000${kind}-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;

/**
 * Rules of an active tandem, with how many days after today the day that they count from lies at most, and over how
 * many days it is spread: about one in eight talks and meetings is overdue, one tandem in twenty at risk.
 */
const rules = [
  ['check-in-mentor', 0, 34],
  ['check-in-mentee', 0, 34],
  ['guardian-contact', 0, 104],
  ['meeting-overdue', 14, 16],
  ['risk-gap', 28, 30],
  ['term-ending', 365, 365],
  ['conflict-open', 0, 34],
] as const;

/** Fills the read tables of one organisation as if `size.tandems` tandems were active on `today`. */
export const fillWorklist = async (
  pool: Pick<pg.Pool, 'query'>,
  organisationId: string,
  today: string,
  { tandems, programmes, coordinators }: WorklistSize,
): Promise<void> => {
  await pool.query(
    `insert into read_models.people (person_id, organisation_id, kind, name, is_minor, birth_year)
      select ${id(2, 'n')}, $1::uuid, 'mentor', 'Mentor ' || n, false, 1980 from generate_series(0, $2::int - 1) n
      union all
      select ${id(3, 'n')}, $1::uuid, 'mentee', 'Mentee ' || n, n % 7 < 3, 2015 from generate_series(0, $2::int - 1) n`,
    [organisationId, tandems],
  );
  await pool.query(
    `insert into read_models.staff (staff_id, organisation_id, name, roles)
      select ${id(4, 'n')}, $1::uuid, 'Staff ' || n, '[]' from generate_series(0, $2::int - 1) n`,
    [organisationId, coordinators],
  );
  await pool.query(
    `insert into read_models.person_follow_ups
      select ${id(2, 'n')}, 'certificate-expiring', '', $1::uuid, $3::date - (n * 7) % 1840,
        json_build_object('since', $3::date - (n * 7) % 1840)::text from generate_series(0, $2::int - 1) n`,
    [organisationId, tandems, today],
  );
  await pool.query(
    `insert into read_models.follow_ups (tandem_id, rule, item, organisation_id, programme_id, mentor_id, mentee_id,
        coordinator_id, base_on, params)
      select ${id(1, 'n')}, rule, '', $1::uuid, ${id(5, 'n % $3::int')}, ${id(2, 'n')}, ${id(3, 'n')},
        ${id(4, 'n % $4::int')}, base_on, json_build_object('since', base_on, 'rhythm', 14)::text
      from generate_series(0, $2::int - 1) n cross join lateral (
        select rule, $5::date + ahead - (n * 13 + length(rule) * 31) % spread as base_on
        from unnest($6::text[], $7::int[], $8::int[]) as r(rule, ahead, spread)
        where rule <> 'conflict-open' or n % 20 = 0
        union all select 'open', null) r`,
    [
      organisationId,
      tandems,
      programmes,
      coordinators,
      today,
      rules.map(([rule]) => rule),
      rules.map(([, ahead]) => ahead),
      rules.map(([, , spread]) => spread),
    ],
  );
  await pool.query('vacuum analyze');
};
