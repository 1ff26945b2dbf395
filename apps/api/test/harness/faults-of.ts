import { differences } from './conforms.js';
import type { Message, Reply } from './send.js';

const HAN = /\p{Script=Han}/u;
/** What only somebody reading our source should see. */
const INNARDS = /\n\s+at |node_modules|file:\/\/|\.[mc]?[jt]s:\d+/;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A statement in a refusal is ours: a caller’s own words are never repeated there. */
const STATEMENT = /QueryFailedError|\b(SELECT|UPDATE|DELETE)\b.*\b(FROM|SET)\b/;

/** What is wrong with an answer whatever was asked; nothing, when all is well. Every answer of every suite is held against this. */
export function faultsOf(message: Message, reply: Reply): readonly string[] {
  const { status, headers, text } = reply;
  const faults: string[] = [];
  const isReport = /^\/api\/(health|ready)/.test(message.path);
  if (status >= 500 && !isReport) faults.push('the server failed');
  if (INNARDS.test(text)) faults.push('tells how it is built');
  if (headers['x-powered-by']) faults.push('names its framework');
  if (status >= 400 && !isReport) faults.push(...problemFaults(message, status, headers, text));
  faults.push(...differences(message, reply));
  return faults.map(
    (fault) => `${message.method} ${message.path} → ${status}: ${fault}: ${text.slice(0, 400)}`,
  );
}

function problemFaults(
  { headers: asked, method }: Message,
  status: number,
  headers: Reply['headers'],
  text: string,
) {
  const faults: string[] = [];
  if (STATEMENT.test(text)) faults.push('tells what it asked the database');
  if (!headers['content-type']?.startsWith('application/problem+json')) faults.push('no problem document');
  if (method === 'HEAD') return faults;
  let problem: Record<string, unknown>;
  try {
    problem = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return [...faults, 'not JSON'];
  }
  if (problem['status'] !== status) faults.push('another status inside');
  if (problem['type'] !== `urn:duijie:error:${String(problem['code'])}`) faults.push('type and code differ');
  const errors = (problem['errors'] ?? []) as readonly Record<string, unknown>[];
  const wantsEnglish = /\b(zh|en)\b/i.exec(asked?.['accept-language'] ?? '')?.[1] === 'en';
  for (const sentence of [problem['title'], problem['detail'], ...errors.map(({ message }) => message)]) {
    if (!isText(sentence)) faults.push('a sentence is missing');
    else if (HAN.test(sentence) === wantsEnglish) faults.push(`not in the reader’s language: ${sentence}`);
    else if (/\{\w+\}/.test(sentence)) faults.push(`a sentence with a hole: ${sentence}`);
  }
  for (const error of errors)
    if (!isText(error['field']) || !isText(error['key'])) faults.push('an error without a field');
  return faults;
}
