import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by hand: what happened cannot be made not to have happened, not even by a mistake in this program. */
export class HistoryIsAppendOnly1795176906170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION app.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON app.history
      FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER history_is_append_only ON app.history`);
    await runner.query(`DROP FUNCTION app.refuse_rewriting()`);
  }
}
