import { schemaSteps } from '@tandemspur/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EventStore1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of schemaSteps) await runner.query(step.up);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('history is never dropped by a migration'));
  }
}
