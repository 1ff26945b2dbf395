import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = [
  'figures',
  'need_revision',
  'solution_revision',
  'solution_seat',
  'scorer_version',
  'vocabulary_version',
  'regions_version',
  'corpus_snapshot',
  'as_of',
];

/** “Why was B above A on that day?”: whatever a current match said is kept when it says something else, about 300 bytes a change. */
export class EarlierFigures1795194000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "app"."match_figures" (
      "match_id" uuid NOT NULL,
      "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "figures" text NOT NULL,
      "need_revision" integer NOT NULL,
      "solution_revision" integer NOT NULL,
      "solution_seat" text NOT NULL,
      "scorer_version" text NOT NULL,
      "vocabulary_version" text NOT NULL,
      "regions_version" text NOT NULL,
      "corpus_snapshot" integer NOT NULL,
      "as_of" date NOT NULL,
      CONSTRAINT "pk_match_figures" PRIMARY KEY ("match_id", "since")
    )`);
    await runner.query(`ALTER TABLE "app"."match_figures" ADD CONSTRAINT "fk_match_figures_match_id"
      FOREIGN KEY ("match_id") REFERENCES "app"."match" ("id") ON DELETE CASCADE`);
    await runner.query(`CREATE TRIGGER match_figures_are_append_only BEFORE UPDATE ON app.match_figures
      FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting()`);
    // Once a statement, not once a row: a full re-match rewrites thousands in one.
    await runner.query(`CREATE FUNCTION app.keep_figures() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO app.match_figures (match_id, since, until, ${KEPT.join(', ')})
        SELECT b.id, b.since, n.since, ${KEPT.map((column) => `b.${column}`).join(', ')}
        FROM before b JOIN now n ON n.id = b.id
        WHERE b.since < n.since AND b.state = 'current' AND b.figures <> ''
        ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER match_keeps_figures AFTER UPDATE ON app.match
      REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION app.keep_figures()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER match_keeps_figures ON app.match`);
    await runner.query(`DROP FUNCTION app.keep_figures()`);
    await runner.query(`DROP TABLE "app"."match_figures"`);
  }
}
