import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Defaults and nulls, so that a release that does not know the columns goes on writing rows. */
export class Handovers1795000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table read_models.tandem_overview
        add column programme_id uuid,
        add column cover_id uuid,
        add column coordinator_since date,
        add column handover_to uuid,
        add column handover_started_on date,
        add column handover_completed_on date,
        add column last_check_in_on date,
        add column agreement_signed_on date,
        add column term_end_on date,
        add column closure_started_on date,
        add column closure_planned boolean,
        add column closing_meeting_on date,
        add column rematch_wanted boolean,
        add column goals text not null default '[]',
        add column co_mentors text not null default '[]'`);
    await runner.query(`create index tandem_overview_by_coordinator
      on read_models.tandem_overview (coordinator_id, urgency)`);
    await runner.query(`create index tandem_overview_by_programme
      on read_models.tandem_overview (programme_id, urgency)`);
    await runner.query(`create index tandem_overview_by_rematch
      on read_models.tandem_overview (rematch_of)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index read_models.tandem_overview_by_coordinator,
      read_models.tandem_overview_by_programme, read_models.tandem_overview_by_rematch`);
    await runner.query(`
      alter table read_models.tandem_overview
        drop column programme_id,
        drop column cover_id,
        drop column coordinator_since,
        drop column handover_to,
        drop column handover_started_on,
        drop column handover_completed_on,
        drop column last_check_in_on,
        drop column agreement_signed_on,
        drop column term_end_on,
        drop column closure_started_on,
        drop column closure_planned,
        drop column closing_meeting_on,
        drop column rematch_wanted,
        drop column goals,
        drop column co_mentors`);
  }
}
