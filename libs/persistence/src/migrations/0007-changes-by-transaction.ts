import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which transaction wrote a posting or an organization last, so that what is kept in memory can follow without a gap. */
export class ChangesByTransaction1795189000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION app.note_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.changed_tx := pg_current_xact_id()::text::bigint;
        RETURN NEW;
      END $$`);
    for (const table of ['posting', 'organization']) {
      await runner.query(`ALTER TABLE "app"."${table}" ADD "changed_tx" bigint NOT NULL DEFAULT '0'`);
      await runner.query(`CREATE INDEX "ix_${table}_changed" ON "app"."${table}" ("changed_tx")`);
      await runner.query(`CREATE TRIGGER note_transaction BEFORE INSERT OR UPDATE ON app.${table}
        FOR EACH ROW EXECUTE FUNCTION app.note_transaction()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['organization', 'posting']) {
      await runner.query(`DROP TRIGGER note_transaction ON app.${table}`);
      await runner.query(`DROP INDEX "app"."ix_${table}_changed"`);
      await runner.query(`ALTER TABLE "app"."${table}" DROP COLUMN "changed_tx"`);
    }
    await runner.query(`DROP FUNCTION app.note_transaction()`);
  }
}
