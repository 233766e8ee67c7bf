import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'person_timeline',
  'tandem_people',
  'organisations',
  'standards_adopted',
  'targets',
  'grants',
  'programmes',
  'gatherings',
  'safeguarding_cases',
  'safeguarding_concerns',
  'reports',
];

/** Defaults and nulls in what was there before, so that a release that does not know the columns goes on writing. */
export class PeopleAndProgrammes1795000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.people(runner);
    await this.histories(runner);
    await this.organisation(runner);
    await this.community(runner);
  }

  private async people(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table read_models.people
        add column birth_year integer,
        add column is_minor boolean,
        add column guardian_id uuid,
        add column ward_id uuid,
        add column programme_id uuid,
        add column postcode_area text,
        add column wishes text,
        add column expected_length_months integer,
        add column since date,
        add column interview_on date,
        add column certificate_inspected_on date,
        add column certificate_date date,
        add column certificate_relevant_entry boolean,
        add column conduct_code_on date,
        add column consent_participation boolean,
        add column accepted_on date,
        add column declined_on date,
        add column left_on date,
        add column merged_into uuid,
        add column facts text not null default '{}',
        add column revision bigint not null default 0`);
    await runner.query(
      `create index people_by_name on read_models.people (organisation_id, name, person_id)`,
    );
    await runner.query(`create index people_by_merged_into on read_models.people (merged_into)`);
    await runner.query(`create index people_by_guardian on read_models.people (guardian_id)`);
    await runner.query(`
      alter table read_models.staff
        add column email text,
        add column joined_on date,
        add column revision bigint not null default 0`);
  }

  private async histories(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.person_timeline (
        event_id uuid primary key,
        person_id uuid not null,
        organisation_id uuid not null,
        position text collate "C" not null,
        revision bigint not null,
        type text not null,
        occurred_on text collate "C" not null,
        precision text not null,
        recorded_at text not null,
        source text not null,
        actor_id text not null,
        actor_role text not null,
        data text not null
      )`);
    await runner.query(`create index person_timeline_in_order
      on read_models.person_timeline (person_id, occurred_on, position)`);
    await runner.query(`
      create table read_models.tandem_people (
        tandem_id uuid not null,
        entry integer not null,
        organisation_id uuid not null,
        person_id uuid not null,
        role text not null,
        from_on date,
        until_on date,
        primary key (tandem_id, entry)
      )`);
    await runner.query(`create index tandem_people_by_person
      on read_models.tandem_people (person_id, tandem_id)`);
  }

  private async organisation(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.organisations (
        organisation_id uuid primary key,
        name text not null,
        time_zone text not null,
        revision bigint not null
      )`);
    await runner.query(`
      create table read_models.standards_adopted (
        organisation_id uuid not null,
        entry integer not null,
        programme_id uuid,
        standard_id text not null,
        edition text not null,
        level text not null,
        rule_pack_id text,
        rule_pack_version text,
        adopted_on date not null,
        primary key (organisation_id, entry)
      )`);
    await runner.query(`
      create table read_models.targets (
        organisation_id uuid not null,
        entry integer not null,
        programme_id uuid,
        indicator_id text not null,
        target double precision not null,
        source text not null,
        edition text,
        valid_from date not null,
        primary key (organisation_id, entry)
      )`);
    await runner.query(`
      create table read_models.grants (
        grant_id uuid primary key,
        organisation_id uuid not null,
        funder_id text not null,
        name text not null,
        from_on date not null,
        to_on date not null,
        rule_pack_id text not null,
        rule_pack_version text not null,
        quota integer,
        minimum_cell_size integer not null,
        registered_on date not null,
        closed_on date
      )`);
    await runner.query(`
      create table read_models.programmes (
        programme_id uuid primary key,
        organisation_id uuid not null,
        name text not null,
        target_group text not null,
        setting text,
        agreed_term_months integer not null,
        meeting_interval_days integer not null,
        agreed_hours_per_month integer,
        modes text not null,
        opened_on date not null,
        closed_on date,
        revision bigint not null
      )`);
  }

  private async community(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.gatherings (
        gathering_id uuid primary key,
        organisation_id uuid not null,
        kind text not null,
        title text not null,
        mode text not null,
        duration_minutes integer not null,
        programme_id uuid,
        held_on date not null,
        people text not null,
        attendance integer not null,
        revision bigint not null
      )`);
    await runner.query(`create index gatherings_by_day
      on read_models.gatherings (organisation_id, held_on, gathering_id)`);
    await runner.query(`
      create table read_models.safeguarding_cases (
        case_id uuid primary key,
        organisation_id uuid not null,
        tandem_id uuid,
        opened_on date not null,
        closed_on date
      )`);
    await runner.query(`create index safeguarding_cases_by_tandem
      on read_models.safeguarding_cases (tandem_id)`);
    await runner.query(`
      create table read_models.safeguarding_concerns (
        case_id uuid primary key,
        organisation_id uuid not null,
        received_at text collate "C" not null,
        closed_on date,
        facts text not null,
        revision bigint not null
      )`);
    await runner.query(`
      create table read_models.reports (
        report_id uuid primary key,
        organisation_id uuid not null,
        issued_on date not null,
        superseded_on date,
        superseded_by uuid,
        issued text not null,
        revision bigint not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`drop table read_models.${table}`);
    await runner.query(`
      alter table read_models.staff drop column email, drop column joined_on, drop column revision`);
    await runner.query(`drop index read_models.people_by_name, read_models.people_by_merged_into,
      read_models.people_by_guardian`);
    await runner.query(`
      alter table read_models.people
        drop column birth_year,
        drop column is_minor,
        drop column guardian_id,
        drop column ward_id,
        drop column programme_id,
        drop column postcode_area,
        drop column wishes,
        drop column expected_length_months,
        drop column since,
        drop column interview_on,
        drop column certificate_inspected_on,
        drop column certificate_date,
        drop column certificate_relevant_entry,
        drop column conduct_code_on,
        drop column consent_participation,
        drop column accepted_on,
        drop column declined_on,
        drop column left_on,
        drop column merged_into,
        drop column facts,
        drop column revision`);
  }
}
