import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Runtime1795000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema runtime`);
    await runner.query(`
      create table runtime.installation (
        single_row boolean primary key default true check (single_row),
        organisation_id uuid not null default gen_random_uuid()
      )`);
    await runner.query(`insert into runtime.installation default values`);
    await runner.query(`
      create table runtime.command_answer (
        organisation_id uuid not null,
        idempotency_key text not null,
        request_hash text not null,
        body text,
        created_at timestamptz not null default now(),
        primary key (organisation_id, idempotency_key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema runtime cascade');
  }
}
