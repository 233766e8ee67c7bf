import { lanesAndGenerations } from '@tandemspur/projection-engine';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LanesAndGenerations1795000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of lanesAndGenerations) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('checkpoints of lanes cannot become one checkpoint again: rebuild instead'),
    );
  }
}
