import type { Pool } from 'pg';
import { forgiven, isWithin } from './near-words.js';
import type { LatinMeanings } from './read-query.js';
import { latinWords } from './tables.js';

const MOST = 12;

const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/**
 * Which words of the index a typed Latin word may have meant: words that contain it (a part of a model number), and words within
 * a slip or two. Candidates come by their two first or two last letters, one of which any single slip leaves whole.
 */
export async function latinMeanings(
  pool: Pool,
  words: readonly string[],
): Promise<Map<string, LatinMeanings>> {
  const meanings = new Map<string, LatinMeanings>();
  if (words.length === 0) return meanings;
  const asked = words.map((word) => ({
    word,
    inside: word.length > 2 ? `%${likeLiteral(word)}%` : likeLiteral(word),
    start: forgiven(word) > 0 ? `${likeLiteral(word.slice(0, 2))}%` : likeLiteral(word),
    end: forgiven(word) > 0 ? `%${likeLiteral(word.slice(-2))}` : likeLiteral(word),
  }));
  const found = await pool.query<{ asked: string; word: string }>(
    `SELECT asked.word AS asked, known.word AS word FROM jsonb_to_recordset($1::jsonb) AS asked(word text, inside text, start text, "end" text)
     CROSS JOIN LATERAL (SELECT word FROM ${latinWords()} latin
       WHERE latin.word LIKE asked.inside
          OR ((latin.word LIKE asked.start OR latin.word LIKE asked."end") AND length(latin.word) BETWEEN length(asked.word) - 2 AND length(asked.word) + 2)
       ORDER BY word LIMIT 2000) known`,
    [JSON.stringify(asked)],
  );
  for (const word of words) {
    const around = found.rows.filter((row) => row.asked === word).map((row) => row.word);
    const isKnown = around.includes(word);
    const containing = around.filter((other) => other !== word && other.includes(word));
    const slips = isKnown
      ? []
      : around.filter((other) => forgiven(other) > 0 && isWithin(word, other, forgiven(word)));
    meanings.set(word, { isKnown, close: [...new Set([...slips, ...containing])].slice(0, MOST) });
  }
  return meanings;
}
