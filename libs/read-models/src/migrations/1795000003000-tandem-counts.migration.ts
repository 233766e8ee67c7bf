import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TandemCounts1795000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.tandem_counts (
        organisation_id uuid not null,
        status text not null,
        lane integer not null,
        amount bigint not null,
        primary key (organisation_id, status, lane)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table read_models.tandem_counts`);
  }
}
