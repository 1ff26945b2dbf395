import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEYS = { fk_match_need_id: 'need_id', fk_match_solution_id: 'solution_id' } as const;

/** A match is written while both of its postings are held: looking for them once more doubled what writing it costs. Postings are never deleted. */
export class MatchesOfLockedPostings1795199000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(KEYS)) await runner.query(`ALTER TABLE app.match DROP CONSTRAINT ${name}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, column] of Object.entries(KEYS))
      await runner.query(
        `ALTER TABLE app.match ADD CONSTRAINT ${name} FOREIGN KEY (${column}) REFERENCES app.posting (id) ON DELETE CASCADE`,
      );
  }
}
