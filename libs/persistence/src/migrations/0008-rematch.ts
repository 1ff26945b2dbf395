import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Full re-matches as runs of their own, with where they stand. */
export class Rematch1795189500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "app"."rematch" (
      "id" uuid NOT NULL,
      "cause" text NOT NULL,
      "state" text NOT NULL,
      "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "finished_at" TIMESTAMP(3) WITH TIME ZONE,
      "total" integer NOT NULL,
      "done" integer NOT NULL DEFAULT 0,
      "after_id" uuid,
      "written" integer NOT NULL DEFAULT 0,
      "busy_ms" integer NOT NULL DEFAULT 0,
      CONSTRAINT "ck_rematch_counts" CHECK (total >= 0 AND done >= 0 AND written >= 0 AND busy_ms >= 0),
      CONSTRAINT "ck_rematch_state" CHECK (state IN ('running', 'done', 'overtaken')),
      CONSTRAINT "pk_rematch" PRIMARY KEY ("id")
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_rematch_running" ON "app"."rematch" ("state") WHERE state = 'running'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "app"."rematch"`);
  }
}
