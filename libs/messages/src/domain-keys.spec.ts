import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ERROR_CODES,
  NEED_CHECKLIST,
  REASONS_OF,
  SOLUTION_CHECKLIST,
  TRACKER_STEPS,
  VERDICTS_OF,
} from '@duijie/domain';
import { isMessageKey, say, sayPhrase, type MessageParams } from './say.js';

const domain = path.resolve(import.meta.dirname, '../../domain/src');
const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(path.join(domain, file), 'utf8'))
  .join('\n');

const found = (pattern: RegExp): string[] => [
  ...new Set([...sources.matchAll(pattern)].map((hit) => hit[1] ?? '')),
];

/** Every key that the domain's code names, written out in full or handed to FieldChecks and `invalid` without its area. */
const keys = [
  ...found(/'((?:match|readiness|turn|problem)\.[a-z_.]+)'/g),
  ...found(/(?:\.add|invalid)\([^;]*?,\s*'([a-z_]+)'/g).map((key) => `problem.${key}`),
  ...found(/'(unknown_[a-z]+)'/g).map((key) => `problem.${key}`),
  ...found(/: '(text_[a-z]+)'/g).map((key) => `problem.${key}`),
  ...[...NEED_CHECKLIST, ...SOLUTION_CHECKLIST].map(({ hint }) => hint),
  ...Object.keys(ERROR_CODES).map((code) => `error.${code}`),
  ...Object.values(ERROR_CODES).map((kind) => `error.title.${kind}`),
  ...Object.values(REASONS_OF)
    .flat()
    .map((reason) => `reason-code.${reason}`),
  ...TRACKER_STEPS.map((step) => `turn.step.${step}`),
];

describe('the words of the domain', () => {
  it('are found at all', () => {
    expect(keys.length).toBeGreaterThan(150);
    expect(keys).toEqual(
      expect.arrayContaining(['problem.reversed_range', 'match.ask.spec', 'turn.introduce']),
    );
    expect(Object.keys(VERDICTS_OF)).toHaveLength(3);
  });
  it('have a message each', () => expect(keys.filter((key) => !isMessageKey(key))).toEqual([]));
  it('need no parameter to refuse, but where every refusal carries it', () => {
    const carried: Record<string, MessageParams> = {
      'ORGANIZATION.CREDIT_CODE_HELD': { code: '91350100M000100Y43', name: '演示铝业' },
      'INTRODUCTION.EXCLUDED_BY_NAME': { by: 'need' },
    };
    for (const code of Object.keys(ERROR_CODES)) {
      const key = `error.${code}`;
      if (isMessageKey(key)) expect(say('zh', key, carried[code])).not.toBe('');
    }
  });
});

describe('a phrase within a phrase', () => {
  const ask = { key: 'match.ask.deployment', params: { mode: 'offline' } };
  it('is said first, in the reader’s language', () => {
    const silent = { key: 'match.missing.silent', params: { ask, hard: 'yes', reader: 'solution' } };
    expect(sayPhrase('zh', silent)).toBe('硬性条件“本地离线部署”：你未写明');
    expect(sayPhrase('en', silent)).toBe('Hard condition “On premises, offline”: you say nothing');
  });
});
