import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A match keeps its figures in one short text, and the words are computed again by whoever reads them. What was stored before cannot be cut
 * down by SQL: those rows keep standing and score, name no scorer, and are re-matched when a worker starts. Recommendations had the same
 * life as their match and told nothing that it does not.
 */
export class CompactMatches1795187700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "app"."recommendation"`);
    await runner.query(`DROP INDEX "app"."ix_match_newest"`);
    await runner.query(`ALTER TABLE "app"."match" DROP COLUMN "result"`);
    await runner.query(`ALTER TABLE "app"."match"
      ADD "figures" text NOT NULL DEFAULT '',
      ADD "solution_seat" text NOT NULL DEFAULT '',
      ADD "regions_version" text NOT NULL DEFAULT '',
      ADD "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`UPDATE "app"."match" SET "since" = "computed_at", "scorer_version" = ''`);
    await runner.query(`ALTER TABLE "app"."match"
      ALTER "figures" DROP DEFAULT,
      ALTER "solution_seat" DROP DEFAULT,
      ALTER "regions_version" DROP DEFAULT,
      ALTER "since" DROP DEFAULT`);
    // Room on each page, so that new figures of a pair stay beside the old and touch no index.
    await runner.query(`ALTER TABLE "app"."match" SET (fillfactor = 80)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "app"."match" RESET (fillfactor)`);
    await runner.query(`ALTER TABLE "app"."match" DROP COLUMN "since", DROP COLUMN "regions_version",
      DROP COLUMN "solution_seat", DROP COLUMN "figures"`);
    // Nothing to fill it with: what was computed before is gone, and the older build computes it again.
    await runner.query(`DELETE FROM "app"."match"`);
    await runner.query(`ALTER TABLE "app"."match" ADD "result" json NOT NULL`);
    await runner.query(`CREATE INDEX "ix_match_newest"
      ON "app"."match" ("computed_at") WHERE state = 'current'`);
    await runner.query(`CREATE TABLE "app"."recommendation" (
      "id" uuid NOT NULL,
      "match_id" uuid NOT NULL,
      "side" text NOT NULL,
      "organization_id" uuid NOT NULL,
      "state" text NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "seen_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "uq_recommendation_match_organization" UNIQUE ("match_id", "organization_id"),
      CONSTRAINT "ck_recommendation_side" CHECK (side IN ('need', 'solution')),
      CONSTRAINT "ck_recommendation_state" CHECK (state IN ('active', 'withdrawn')),
      CONSTRAINT "pk_recommendation" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_recommendation_active"
      ON "app"."recommendation" ("organization_id", "match_id") WHERE state = 'active'`);
    await runner.query(`ALTER TABLE "app"."recommendation" ADD CONSTRAINT "fk_recommendation_match_id"
      FOREIGN KEY ("match_id") REFERENCES "app"."match" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."recommendation" ADD CONSTRAINT "fk_recommendation_organization_id"
      FOREIGN KEY ("organization_id") REFERENCES "app"."organization" ("id")`);
  }
}
