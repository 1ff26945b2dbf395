import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReturnedRevision1795192100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "app"."posting" ADD "returned_revision" integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "app"."posting" DROP COLUMN "returned_revision"`);
  }
}
