import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a full re-match found for whom: told once at its end, and not need by need. */
export class RematchNews1795195000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "app"."rematch_news" (
      "rematch_id" uuid NOT NULL,
      "organization_id" uuid NOT NULL,
      "side" text NOT NULL,
      "fresh" integer NOT NULL,
      CONSTRAINT "ck_rematch_news_fresh" CHECK (fresh > 0),
      CONSTRAINT "ck_rematch_news_side" CHECK (side IN ('need', 'solution')),
      CONSTRAINT "pk_rematch_news" PRIMARY KEY ("rematch_id", "organization_id", "side")
    )`);
    await runner.query(`ALTER TABLE "app"."rematch_news" ADD CONSTRAINT "fk_rematch_news_rematch_id"
      FOREIGN KEY ("rematch_id") REFERENCES "app"."rematch" ("id") ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE "app"."rematch_news" ADD CONSTRAINT "fk_rematch_news_organization_id"
      FOREIGN KEY ("organization_id") REFERENCES "app"."organization" ("id") ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "app"."rematch_news"`);
  }
}
