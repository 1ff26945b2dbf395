import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VerifiedFacts1795192000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "app"."organization" ADD "facts_change" jsonb`);
    await runner.query(
      `CREATE INDEX "ix_organization_facts_change" ON "app"."organization" ("created_at") WHERE facts_change IS NOT NULL`,
    );
    await runner.query(`ALTER TABLE "app"."organization" DROP CONSTRAINT "uq_organization_credit_code"`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_organization_credit_code" ON "app"."organization" ("credit_code") WHERE state = 'verified'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "app"."uq_organization_credit_code"`);
    await runner.query(
      `ALTER TABLE "app"."organization" ADD CONSTRAINT "uq_organization_credit_code" UNIQUE ("credit_code")`,
    );
    await runner.query(`DROP INDEX "app"."ix_organization_facts_change"`);
    await runner.query(`ALTER TABLE "app"."organization" DROP COLUMN "facts_change"`);
  }
}
