import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['weights_version', 'weights_activation'];

/** What the history may speak of. */
async function speakOf(runner: QueryRunner, kinds: readonly string[], valid = ''): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  await runner.query(`ALTER TABLE app.history DROP CONSTRAINT ck_history_subject_kind`);
  await runner.query(
    `ALTER TABLE app.history ADD CONSTRAINT ck_history_subject_kind CHECK (subject_kind IN (${list})) ${valid}`,
  );
}

/** Who was shown what, which weights were learned from it, and which of them came into force; the last two are never rewritten. */
export class Learning1795193100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "app"."evaluation" (
      "id" uuid NOT NULL,
      "set" text NOT NULL,
      "scorer_version" text NOT NULL,
      "needs" integer NOT NULL,
      "pairs" integer NOT NULL,
      "figures" json NOT NULL,
      "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "pk_evaluation" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_evaluation_at" ON "app"."evaluation" ("at")`);
    await runner.query(`CREATE TABLE "app"."shown_list" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "organization_id" uuid NOT NULL,
      "side" text NOT NULL,
      "posting_id" uuid NOT NULL,
      "version" text NOT NULL,
      "scorer_version" text NOT NULL,
      "first_place" integer NOT NULL,
      "shown" uuid array NOT NULL,
      "passed" boolean array NOT NULL,
      "explored" uuid,
      "shares" real array NOT NULL,
      "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "uq_shown_list_reader" UNIQUE ("account_id", "posting_id", "version"),
      CONSTRAINT "ck_shown_list_lengths" CHECK (cardinality(passed) = cardinality(shown) AND first_place >= 1),
      CONSTRAINT "ck_shown_list_side" CHECK (side IN ('need', 'solution')),
      CONSTRAINT "pk_shown_list" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE INDEX "ix_shown_list_posting" ON "app"."shown_list" ("posting_id", "at")`);
    await runner.query(`CREATE TABLE "app"."weights_activation" (
      "id" uuid NOT NULL,
      "version" text NOT NULL,
      "account_id" uuid NOT NULL,
      "account_name" text NOT NULL,
      "note" text,
      "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "pk_weights_activation" PRIMARY KEY ("id")
    )`);
    await runner.query(
      `CREATE INDEX "ix_weights_activation_newest" ON "app"."weights_activation" ("at", "id")`,
    );
    await runner.query(`CREATE TABLE "app"."weights_version" (
      "version" text NOT NULL,
      "factors" json NOT NULL,
      "against" text NOT NULL,
      "report" json NOT NULL,
      "learned_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "pk_weights_version" PRIMARY KEY ("version")
    )`);
    await runner.query(
      `ALTER TABLE "app"."shown_list" ADD CONSTRAINT "fk_shown_list_posting_id" FOREIGN KEY ("posting_id") REFERENCES "app"."posting"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "app"."weights_activation" ADD CONSTRAINT "fk_weights_activation_account_id" FOREIGN KEY ("account_id") REFERENCES "app"."account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    for (const table of APPEND_ONLY)
      await runner.query(`CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE ON app.${table}
        FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting()`);
    await speakOf(runner, ['posting', 'organization', 'pair', 'account', 'weights']);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What was said of weights would break the older rule; rows that were written stay, and are only not checked again.
    await speakOf(runner, ['posting', 'organization', 'pair', 'account'], 'NOT VALID');
    await runner.query(
      `ALTER TABLE "app"."weights_activation" DROP CONSTRAINT "fk_weights_activation_account_id"`,
    );
    await runner.query(`ALTER TABLE "app"."shown_list" DROP CONSTRAINT "fk_shown_list_posting_id"`);
    await runner.query(`DROP TABLE "app"."weights_version"`);
    await runner.query(`DROP INDEX "app"."ix_weights_activation_newest"`);
    await runner.query(`DROP TABLE "app"."weights_activation"`);
    await runner.query(`DROP INDEX "app"."ix_shown_list_posting"`);
    await runner.query(`DROP TABLE "app"."shown_list"`);
    await runner.query(`DROP INDEX "app"."ix_evaluation_at"`);
    await runner.query(`DROP TABLE "app"."evaluation"`);
  }
}
