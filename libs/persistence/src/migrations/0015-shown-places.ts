import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists over several postings are kept too: in which list something was shown, and in which places of it. */
export class ShownPlaces1795196000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "app"."shown_list" ADD "list" text NOT NULL DEFAULT 'posting', ADD "places" integer array`,
    );
    await runner.query(
      `UPDATE "app"."shown_list" SET places = ARRAY(SELECT generate_series(first_place, first_place + cardinality(shown) - 1))`,
    );
    await runner.query(
      `ALTER TABLE "app"."shown_list" ALTER "list" DROP DEFAULT, ALTER "places" SET NOT NULL`,
    );
    await runner.query(`ALTER TABLE "app"."shown_list" DROP CONSTRAINT "ck_shown_list_lengths"`);
    await runner.query(`ALTER TABLE "app"."shown_list" DROP "first_place"`);
    await runner.query(
      `ALTER TABLE "app"."shown_list" ADD CONSTRAINT "ck_shown_list_lengths" CHECK (cardinality(passed) = cardinality(shown) AND cardinality(places) = cardinality(shown))`,
    );
    await runner.query(
      `ALTER TABLE "app"."shown_list" ADD CONSTRAINT "ck_shown_list_kind" CHECK (list IN ('posting', 'inbox', 'desk'))`,
    );
    await runner.query(`CREATE INDEX "ix_shown_list_oldest" ON "app"."shown_list" ("at", "id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "app"."ix_shown_list_oldest"`);
    // An older platform knows lists of one posting alone.
    await runner.query(`DELETE FROM "app"."shown_list" WHERE list <> 'posting'`);
    await runner.query(
      `ALTER TABLE "app"."shown_list" DROP CONSTRAINT "ck_shown_list_kind", DROP CONSTRAINT "ck_shown_list_lengths"`,
    );
    await runner.query(`ALTER TABLE "app"."shown_list" ADD "first_place" integer`);
    await runner.query(`UPDATE "app"."shown_list" SET first_place = coalesce(places[1], 1)`);
    await runner.query(
      `ALTER TABLE "app"."shown_list" ALTER "first_place" SET NOT NULL, DROP "list", DROP "places"`,
    );
    await runner.query(
      `ALTER TABLE "app"."shown_list" ADD CONSTRAINT "ck_shown_list_lengths" CHECK (cardinality(passed) = cardinality(shown) AND first_place >= 1)`,
    );
  }
}
