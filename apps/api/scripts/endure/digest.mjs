// What is left at the end, without ids and times: an undisturbed run and a disturbed one must leave the same.
import pg from 'pg';

const QUERIES = {
  postings: `
    SELECT p.code IS NOT NULL AS coded, r.content ->> 'title' AS title, p.side, p.state,
           g.indexed_version = p.version AS indexed, g.matched_version = p.version AS matched
    FROM app.posting p JOIN app.posting_pipeline g ON g.posting_id = p.id
    LEFT JOIN app.posting_revision r ON r.posting_id = p.id AND r.number = coalesce(p.live_revision, p.working_revision)
    ORDER BY 2, 3, 4`,
  matches: `
    SELECT nr.content ->> 'title' AS need, sr.content ->> 'title' AS solution, m.standing, m.score,
           m.need_version = n.version AND m.solution_version = s.version AS fresh
    FROM app.match m
    JOIN app.posting n ON n.id = m.need_id JOIN app.posting_revision nr ON nr.posting_id = n.id AND nr.number = n.live_revision
    JOIN app.posting s ON s.id = m.solution_id JOIN app.posting_revision sr ON sr.posting_id = s.id AND sr.number = s.live_revision
    WHERE m.state = 'current' ORDER BY 1, 2`,
  found: `
    SELECT p.side, count(*)::int, bool_and(d.version = p.version) AS fresh
    FROM (SELECT id, version FROM search.need_document UNION ALL SELECT id, version FROM search.solution_document) d
    JOIN app.posting p ON p.id::text = d.id GROUP BY 1 ORDER BY 1`,
  decisions: `SELECT party, verdict, count(*)::int FROM app.decision WHERE undone_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2`,
  introductions: `SELECT state, count(*)::int FROM app.introduction GROUP BY 1 ORDER BY 1`,
  // Every change of state once; an edit that was repeated because its answer was lost is not one.
  history: `
    SELECT h.subject_kind, r.content ->> 'title' AS title, h.event, h."from", h."to", count(*)::int
    FROM app.history h LEFT JOIN app.posting p ON p.id::text = h.subject_id
    LEFT JOIN app.posting_revision r ON r.posting_id = p.id AND r.number = coalesce(p.live_revision, p.working_revision)
    WHERE h."from" IS DISTINCT FROM h."to" GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
  // How many new recommendations one letter tells of hangs on the moment; what people did to each other is told once.
  told: `
    SELECT a.email, n.kind, n.params, count(*)::int FROM app.notification n JOIN app.account a ON a.id = n.account_id
    WHERE n.dedupe_key !~ '^(recommended|rematched):' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  dead: `SELECT last_error FROM app.outbox WHERE dead_at IS NOT NULL ORDER BY 1`,
};

export async function withDatabase(databaseUrl, work) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const openWork = (databaseUrl) =>
  withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT count(*)::int AS open FROM app.outbox WHERE handled_at IS NULL AND dead_at IS NULL',
    );
    return rows[0].open;
  });

export const digest = (databaseUrl) =>
  withDatabase(databaseUrl, async (client) => {
    const state = {};
    for (const [name, sql] of Object.entries(QUERIES)) state[name] = (await client.query(sql)).rows;
    return state;
  });

/** The lines that stand in one state alone, for whoever must find out why. */
export function differences(calm, storm) {
  const told = [];
  for (const name of Object.keys(QUERIES)) {
    const lines = (rows) => rows.map((row) => JSON.stringify(row));
    const [a, b] = [lines(calm[name]), lines(storm[name])];
    for (const line of a) if (!b.includes(line)) told.push(`${name}: only undisturbed ${line}`);
    for (const line of b) if (!a.includes(line)) told.push(`${name}: only disturbed ${line}`);
    if (a.length !== b.length) told.push(`${name}: ${a.length} undisturbed, ${b.length} disturbed`);
  }
  return told;
}
