/**
 * Leading CTEs: `in_force` = the newest decision per pair and party that is not undone; `pair` = one row per pair with what each party
 * says in force; `pair_open` = those that can still come to an introduction: both postings public, no broker's reject, none open yet.
 */
export const PAIR_VERDICTS = `
  WITH in_force AS (
    SELECT DISTINCT ON (need_id, solution_id, party) * FROM app.decision WHERE undone_at IS NULL
    ORDER BY need_id, solution_id, party, at DESC, id DESC),
  pair AS (
    SELECT need_id, solution_id,
      max(verdict) FILTER (WHERE party = 'need') AS need_verdict, max(at) FILTER (WHERE party = 'need') AS need_at,
      max(verdict) FILTER (WHERE party = 'solution') AS solution_verdict, max(at) FILTER (WHERE party = 'solution') AS solution_at,
      max(verdict) FILTER (WHERE party = 'broker') AS broker_verdict
    FROM in_force GROUP BY need_id, solution_id),
  pair_open AS (
    SELECT * FROM pair WHERE broker_verdict IS DISTINCT FROM 'reject' AND NOT EXISTS (
      SELECT 1 FROM app.introduction i
      WHERE i.need_id = pair.need_id AND i.solution_id = pair.solution_id AND i.state = 'open') AND NOT EXISTS (
      SELECT 1 FROM app.posting p JOIN app.organization o ON o.id = p.organization_id
      WHERE p.id IN (pair.need_id, pair.solution_id) AND (p.state <> 'published' OR o.state = 'suspended')))`;

export const BOTH_WANT = `need_verdict = 'invite' AND solution_verdict = 'interested'`;

/** One wants, the other has not spoken and still may: of a pair that is no match any more nobody can say a word. */
export const ONE_WANTS = `(need_verdict = 'invite' AND solution_verdict IS NULL
  OR solution_verdict = 'interested' AND need_verdict IS NULL)
  AND EXISTS (SELECT 1 FROM app.match m
    WHERE m.need_id = pair_open.need_id AND m.solution_id = pair_open.solution_id AND m.state = 'current')`;
