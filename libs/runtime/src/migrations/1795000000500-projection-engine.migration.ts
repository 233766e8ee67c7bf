import { projectionEngineSchema } from '@tandemspur/projection-engine';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProjectionEngine1795000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of projectionEngineSchema) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema projection_engine cascade');
  }
}
