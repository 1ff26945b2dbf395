import type { MemberActor, UnitOfWork } from '@duijie/application';
import type pg from 'pg';

/** Everything a fault could lose, double or leave stale, in a form that is the same in every run. */
export async function digest(unitOfWork: UnitOfWork, pool: pg.Pool, cast: object) {
  const rows = async (sql: string): Promise<object[]> => (await pool.query<object>(sql)).rows;
  return {
    postings: await rows(`
      SELECT p.code, p.state, p.version, p.live_revision, g.indexed_version = p.version AS indexed, g.matched_version = p.version AS matched
      FROM app.posting p JOIN app.posting_pipeline g ON g.posting_id = p.id ORDER BY p.code`),
    matches: await rows(`
      SELECT n.code AS need, s.code AS solution, m.state, m.standing, m.score, m.figures,
             m.state <> 'current' OR (m.need_version = n.version AND m.solution_version = s.version) AS fresh
      FROM app.match m JOIN app.posting n ON n.id = m.need_id JOIN app.posting s ON s.id = m.solution_id ORDER BY 1, 2`),
    found: await rows(`
      SELECT p.code, d.version = p.version AS fresh
      FROM (SELECT id, version FROM search.need_document UNION ALL SELECT id, version FROM search.solution_document) d
      JOIN app.posting p ON p.id::text = d.id ORDER BY 1`),
    decisions: await rows('SELECT party, verdict FROM app.decision WHERE undone_at IS NULL ORDER BY 1'),
    introductions: await rows('SELECT state FROM app.introduction'),
    runs: await rows(`
      SELECT p.code, r.version = p.version OR p.state <> 'published' AS fresh, r.completed_at IS NOT NULL AS completed
      FROM app.matching_run r JOIN app.posting p ON p.id = r.posting_id ORDER BY 1`),
    notifications: await told(unitOfWork, cast),
    history: await rows(
      'SELECT subject_kind, event, count(*)::int FROM app.history GROUP BY 1, 2 ORDER BY 1, 2',
    ),
    open: await unitOfWork.read((store) => store.outbox.countOpen()),
    dead: (await unitOfWork.read((store) => store.outbox.dead(10))).map(({ lastError }) => lastError),
  };
}
export type Digest = Awaited<ReturnType<typeof digest>>;

async function told(unitOfWork: UnitOfWork, cast: object): Promise<Record<string, string[]>> {
  const told: Record<string, string[]> = {};
  for (const [role, { accountId }] of Object.entries(cast as Record<string, MemberActor>)) {
    const { items } = await unitOfWork.read((store) =>
      store.notifications.list(accountId, { page: 1, size: 100 }),
    );
    told[role] = items.map(({ kind }) => kind).sort();
  }
  return told;
}
