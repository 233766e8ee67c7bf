import { openRule } from './follow-ups.entity.js';

/** Whose follow-ups: everybody's when nothing is named. */
export interface WorklistScope {
  readonly organisationId: string;
  readonly programmeId?: string;
  /** Also as absence cover. */
  readonly coordinatorId?: string;
  readonly tandemId?: string;
}

/** Parameters of a statement, numbered as they are added. */
class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Named, so that a connection plans it once: planning takes longer than running it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** One name for each text. */
const nameOf = (kind: string, { programmeId, coordinatorId, tandemId }: WorklistScope): string =>
  [
    `follow-ups-${kind}`,
    ...(programmeId === undefined ? [] : ['programme']),
    ...(coordinatorId === undefined ? [] : ['coordinator']),
    ...(tandemId === undefined ? [] : ['tandem']),
  ].join('-');

const terms = (parameter: string): string => `
  terms as materialized (
    select t.*, (select array_agg(p::uuid) from jsonb_array_elements_text(t.programmes) p) as only_in,
      coalesce((select array_agg(p::uuid) from jsonb_array_elements_text(t.but) p), '{}') as not_in
    from jsonb_to_recordset(${parameter}::jsonb) as t(
      rule text, grp int, days int, risk boolean, minors boolean, oldest date, newest date, overdue_until date,
      due_until date, programmes jsonb, but jsonb, after_on date, after_id uuid, after_item text,
      born_after int))`;

/** The tandems that are asked for, as a condition on the row `f` of one. */
const scoped = (scope: WorklistScope, organisation: string, parameters: Parameters): string => {
  const conditions = [`f.organisation_id = ${organisation}`];
  if (scope.programmeId !== undefined)
    conditions.push(`f.programme_id = ${parameters.add(scope.programmeId)}`);
  if (scope.tandemId !== undefined) conditions.push(`f.tandem_id = ${parameters.add(scope.tandemId)}`);
  if (scope.coordinatorId !== undefined) {
    const coordinator = parameters.add(scope.coordinatorId);
    conditions.push(`(f.coordinator_id = ${coordinator} or f.cover_id = ${coordinator})`);
  }
  return conditions.join(' and ');
};

const inGroup = `(t.only_in is null or f.programme_id = any (t.only_in)) and f.programme_id <> all (t.not_in)`;

/** The mentee is a minor, as `isMinorOn` says it; `t.born_after` is the birth year of those who turn 19 today. */
const ofMinor = `exists (select from read_models.people p where p.person_id = f.mentee_id and p.is_minor
  and (p.birth_year is null or p.birth_year > t.born_after))`;

const ownDays = `f.rule = t.rule and f.base_on between t.oldest and t.newest`;

const isOpen = `f.rule = '${openRule}' and f.base_on is null`;

const concernsAll = ({ programmeId, coordinatorId, tandemId }: WorklistScope): boolean =>
  programmeId === undefined && coordinatorId === undefined && tandemId === undefined;

/** Few tandems are looked through first; from all of an organisation only those whose mentors have something due. */
const openTandems = (scope: WorklistScope, where: string): string =>
  concernsAll(scope)
    ? `read_models.follow_ups f on ${isOpen}`
    : `(select * from read_models.follow_ups f where ${where} and ${isOpen} offset 0) f on true`;

/** Certificates of the mentors of open tandems. */
const ofMentors = (scope: WorklistScope, where: string): string => `
  terms t join read_models.person_follow_ups c on c.rule = t.rule and c.base_on between t.oldest and t.newest
    and t.rule like 'certificate-%'
  join ${openTandems(scope, where)} and f.mentor_id = c.person_id and f.organisation_id = c.organisation_id
  where ${where} and ${inGroup} and ${ofMinor}`;

/** Open tandems whose coordinator has left. */
const ofStaff = (scope: string): string => `
  terms t join read_models.staff s on t.rule = 'coordinator-gone' and s.left_on between t.oldest and t.newest
  join read_models.follow_ups f on f.coordinator_id = s.staff_id and f.organisation_id = s.organisation_id
    and ${isOpen}
  where ${scope} and ${inGroup}`;

/** What is about a person and no tandem; nobody's programme, nobody's coordinator. */
const ofPeople = (organisation: string): string => `
  terms t join read_models.person_follow_ups c on c.rule = t.rule and c.base_on between t.oldest and t.newest
    and t.rule = 'data-request' and t.programmes is null
  where c.organisation_id = ${organisation}`;

/**
 * A page of follow-ups in the order of their days, with names. Of each rule only as many rows are read as the page
 * could take, from its index.
 */
export const pageStatement = (scope: WorklistScope, termRows: string, limit: number): Statement => {
  const parameters = new Parameters();
  const rows = parameters.add(termRows);
  const most = parameters.add(limit);
  const organisation = parameters.add(scope.organisationId);
  const where = scoped(scope, organisation, parameters);
  const afterOf = (on: string, id: string, item: string): string =>
    `(${on}, ${id}, ${item}) > (t.after_on, t.after_id, t.after_item)`;
  const columns = `f.tandem_id, f.mentor_id, f.mentee_id, f.coordinator_id, f.programme_id`;
  const people = `
    union all select t.rule, t.grp, c.base_on, c.base_on + t.days, c.person_id, c.item, c.params, null, null,
      null, null, null, c.person_id
    from ${ofPeople(organisation)} and ${afterOf('c.base_on', 'c.person_id', 'c.item')}`;
  const text = `
    with ${terms(rows)},
    found as (
      select t.rule, t.grp, f.base_on, f.base_on + t.days as due_on, f.tandem_id as id, f.item, f.params, ${columns},
        null::uuid as person_id
      from terms t cross join lateral (
        select f.* from read_models.follow_ups f
        where ${where} and ${ownDays} and ${inGroup} and (not t.minors or ${ofMinor})
          and ${afterOf('f.base_on', 'f.tandem_id', 'f.item')}
        order by f.base_on, f.tandem_id, f.item limit ${most}) f
      union all select t.rule, t.grp, f.due_base, f.due_base + t.days, f.tandem_id, '', f.why, ${columns}, f.whose
      from (select * from terms where rule like 'certificate-%') t cross join lateral (
        select f.*, c.base_on as due_base, c.params as why, c.person_id as whose
        from read_models.person_follow_ups c join ${openTandems(scope, where)} and f.mentor_id = c.person_id
        where c.organisation_id = ${organisation} and c.rule = t.rule and c.base_on between t.oldest and t.newest
          and ${where} and ${inGroup} and ${ofMinor} and ${afterOf('c.base_on', 'f.tandem_id', `''`)}
        order by c.base_on, f.tandem_id limit ${most}) f
      union all select t.rule, t.grp, s.left_on, s.left_on + t.days, f.tandem_id, '',
        json_build_object('since', s.left_on)::text, ${columns}, null
      from ${ofStaff(where)} and ${afterOf('s.left_on', 'f.tandem_id', `''`)}
      ${concernsAll(scope) ? people : ''}),
    page as (select * from found order by due_on, rule collate "C", id, item collate "C" limit ${most})
    select page.*, mentor.name as mentor_name, mentee.name as mentee_name, staff.name as coordinator_name,
      person.name as person_name
    from page
    left join read_models.people mentor on mentor.person_id = page.mentor_id
    left join read_models.people mentee on mentee.person_id = page.mentee_id
    left join read_models.people person on person.person_id = page.person_id
    left join read_models.staff staff on staff.staff_id = page.coordinator_id
    order by page.due_on, page.rule collate "C", page.id, page.item collate "C"`;
  return { name: nameOf('page', scope), text, values: parameters.values };
};

/** How many follow-ups of each rule stand how. */
export const countStatement = (scope: WorklistScope, termRows: string): Statement => {
  const parameters = new Parameters();
  const rows = parameters.add(termRows);
  const organisation = parameters.add(scope.organisationId);
  const where = scoped(scope, organisation, parameters);
  const sums = (on: string): string => `
    count(*) filter (where ${on} <= t.overdue_until)::int as past,
    count(*) filter (where ${on} > t.overdue_until and ${on} <= t.due_until)::int as due,
    count(*) filter (where ${on} > t.due_until)::int as upcoming`;
  const people = `union all select t.rule, t.risk, ${sums('c.base_on')} from ${ofPeople(organisation)}
    group by t.rule, t.risk`;
  const text = `
    with ${terms(rows)}
    select t.rule, t.risk, c.past, c.due, c.upcoming
    from terms t cross join lateral (
      select ${sums('f.base_on')} from read_models.follow_ups f
      where ${where} and ${ownDays} and ${inGroup} and (not t.minors or ${ofMinor})) c
    union all select t.rule, t.risk, ${sums('c.base_on')} from ${ofMentors(scope, where)} group by t.rule, t.risk
    union all select t.rule, t.risk, ${sums('s.left_on')} from ${ofStaff(where)} group by t.rule, t.risk
    ${concernsAll(scope) ? people : ''}`;
  return { name: nameOf('counts', scope), text, values: parameters.values };
};
