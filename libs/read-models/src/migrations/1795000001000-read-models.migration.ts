import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReadModels1795000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema read_models`);
    await runner.query(`
      create table read_models.tandem_overview (
        tandem_id uuid primary key,
        organisation_id uuid not null,
        status text not null,
        mentor_id uuid not null,
        mentee_id uuid not null,
        coordinator_id uuid,
        proposed_on date,
        matched_on date,
        first_meeting_on date,
        ended_on date,
        last_contact_on date,
        next_contact_on date,
        meetings integer not null,
        missed_meetings integer not null,
        open_conflicts integer not null,
        agreed_term_months integer,
        meeting_interval_days integer,
        agreed_hours_per_month integer,
        mode text,
        rematch_of uuid,
        conflicts text not null,
        actions text not null,
        urgency text collate "C" not null,
        revision bigint not null
      )`);
    await runner.query(`create index tandem_overview_by_urgency
      on read_models.tandem_overview (organisation_id, urgency, tandem_id)`);
    await runner.query(`
      create table read_models.tandem_timeline (
        event_id uuid primary key,
        tandem_id uuid not null,
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
    await runner.query(`create index tandem_timeline_in_order
      on read_models.tandem_timeline (tandem_id, occurred_on, position)`);
    await runner.query(`
      create table read_models.people (
        person_id uuid primary key,
        organisation_id uuid not null,
        kind text not null,
        name text not null
      )`);
    await runner.query(`
      create table read_models.staff (
        staff_id uuid primary key,
        organisation_id uuid not null,
        name text not null,
        roles text not null,
        left_on date
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema read_models cascade`);
  }
}
