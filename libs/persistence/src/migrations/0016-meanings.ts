import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['posting_meaning', 'meaning_edition'];

/** What an embedder makes of public texts, and which embedder scores count. */
export class Meanings1795197000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "app"."posting_meaning" (
      "posting_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "model" text NOT NULL,
      "vector" bytea NOT NULL,
      "changed_tx" bigint NOT NULL DEFAULT '0',
      CONSTRAINT "ck_posting_meaning_vector" CHECK (length(vector) % 2 = 0),
      CONSTRAINT "pk_posting_meaning" PRIMARY KEY ("posting_id", "number", "model")
    )`);
    await runner.query(`CREATE INDEX "ix_posting_meaning_changed" ON "app"."posting_meaning" ("changed_tx")`);
    await runner.query(`ALTER TABLE "app"."posting_meaning" ADD CONSTRAINT "fk_posting_meaning_posting_id"
      FOREIGN KEY ("posting_id") REFERENCES "app"."posting"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await runner.query(`CREATE TRIGGER note_transaction BEFORE INSERT ON app.posting_meaning
      FOR EACH ROW EXECUTE FUNCTION app.note_transaction()`);
    await runner.query(`CREATE TABLE "app"."meaning_edition" (
      "number" integer NOT NULL,
      "model" text NOT NULL,
      "low" double precision NOT NULL,
      "high" double precision NOT NULL,
      "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "pk_meaning_edition" PRIMARY KEY ("number")
    )`);
    for (const table of APPEND_ONLY)
      await runner.query(`CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE ON app.${table}
        FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "app"."meaning_edition"`);
    await runner.query(`DROP TABLE "app"."posting_meaning"`);
  }
}
