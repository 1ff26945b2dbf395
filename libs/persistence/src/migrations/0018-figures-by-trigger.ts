import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Earlier figures are written by the trigger of the very rows they name, and no match is ever deleted: looking for each once more was half of what keeping them costs. */
export class FiguresByTrigger1795200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE app.match_figures DROP CONSTRAINT fk_match_figures_match_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE app.match_figures ADD CONSTRAINT fk_match_figures_match_id
      FOREIGN KEY (match_id) REFERENCES app.match (id) ON DELETE CASCADE`);
  }
}
