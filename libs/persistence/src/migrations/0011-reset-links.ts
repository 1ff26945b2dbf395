import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ResetLinks1795193000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "app"."reset_link" (
      "token_hash" text NOT NULL,
      "account_id" uuid NOT NULL,
      "made_by" uuid NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "spent_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "ck_reset_link_token_hash" CHECK (token_hash ~ '^[0-9a-f]{64}$'),
      CONSTRAINT "pk_reset_link" PRIMARY KEY ("token_hash")
    )`);
    await runner.query(`CREATE INDEX "ix_reset_link_account" ON "app"."reset_link" ("account_id")`);
    await runner.query(`ALTER TABLE "app"."reset_link" ADD CONSTRAINT "fk_reset_link_account_id"
      FOREIGN KEY ("account_id") REFERENCES "app"."account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "app"."reset_link" ADD CONSTRAINT "fk_reset_link_made_by"
      FOREIGN KEY ("made_by") REFERENCES "app"."account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "app"."reset_link"`);
  }
}
