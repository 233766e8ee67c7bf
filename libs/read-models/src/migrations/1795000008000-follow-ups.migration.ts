import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowUps1795000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.follow_ups (
        tandem_id uuid not null,
        rule text collate "C" not null,
        item text collate "C" not null,
        organisation_id uuid not null,
        programme_id uuid not null,
        mentor_id uuid not null,
        mentee_id uuid not null,
        coordinator_id uuid,
        cover_id uuid,
        base_on date,
        params text not null,
        primary key (tandem_id, rule, item)
      )`);
    await runner.query(`create index follow_ups_by_organisation on read_models.follow_ups
      (organisation_id, rule, base_on, tandem_id, item, programme_id, mentee_id)`);
    await runner.query(`create index follow_ups_by_programme on read_models.follow_ups
      (organisation_id, programme_id, rule, base_on, tandem_id, item, mentee_id)`);
    await runner.query(`create index follow_ups_by_coordinator
      on read_models.follow_ups (coordinator_id, rule, base_on)`);
    await runner.query(`create index follow_ups_by_cover
      on read_models.follow_ups (cover_id, rule, base_on)`);
    await runner.query(`create index follow_ups_by_mentor
      on read_models.follow_ups (mentor_id) where base_on is null`);
    await runner.query(`
      create table read_models.person_follow_ups (
        person_id uuid not null,
        rule text collate "C" not null,
        item text collate "C" not null,
        organisation_id uuid not null,
        base_on date not null,
        params text not null,
        primary key (person_id, rule, item)
      )`);
    await runner.query(`create index person_follow_ups_by_day on read_models.person_follow_ups
      (organisation_id, rule, base_on, person_id, item)`);
    await runner.query(`
      create table runtime.digest (
        organisation_id uuid not null,
        day date not null,
        staff_id uuid not null,
        message_id text not null,
        claimed_at timestamptz not null,
        attempts integer not null default 1,
        sent_at timestamptz,
        primary key (organisation_id, day, staff_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table runtime.digest, read_models.person_follow_ups, read_models.follow_ups`);
  }
}
