import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox knows which posting a row is about, so that of a burst the newest is enough, and how often handling a row began. */
export class BurstsAndKillers1795188000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "app"."outbox" ADD "subject" uuid, ADD "starts" integer NOT NULL DEFAULT 0`,
    );
    await runner.query(`UPDATE "app"."outbox" SET "subject" = (event ->> 'postingId')::uuid
      WHERE handled_at IS NULL AND event ->> 'kind' IN ('PostingChanged', 'PostingIndexed')`);
    await runner.query(`ALTER TABLE "app"."outbox" DROP CONSTRAINT "ck_outbox_attempt"`);
    await runner.query(`ALTER TABLE "app"."outbox" ADD CONSTRAINT "ck_outbox_attempt"
      CHECK (attempt >= 1 AND failures >= 0 AND starts >= 0)`);
    await runner.query(`CREATE INDEX "ix_outbox_subject"
      ON "app"."outbox" ("subject", "id") WHERE handled_at IS NULL AND subject IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "app"."ix_outbox_subject"`);
    await runner.query(`ALTER TABLE "app"."outbox" DROP CONSTRAINT "ck_outbox_attempt"`);
    await runner.query(`ALTER TABLE "app"."outbox" ADD CONSTRAINT "ck_outbox_attempt"
      CHECK (attempt >= 1 AND failures >= 0)`);
    await runner.query(`ALTER TABLE "app"."outbox" DROP COLUMN "starts", DROP COLUMN "subject"`);
  }
}
