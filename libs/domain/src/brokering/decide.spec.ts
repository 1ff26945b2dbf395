import { checkedStatement, REASONS_OF } from './decide.js';
import { VERDICTS_OF, type Party, type Verdict } from './decision.js';

const refused = (code: string, field?: string) => expect.objectContaining({ code, ...(field && { field }) });

describe('checkedStatement', () => {
  it('keeps a verdict, and a clean note', () =>
    expect(
      checkedStatement({ party: 'solution', verdict: 'interested', note: ' 我们有课程 \r\n' }, false),
    ).toEqual({
      party: 'solution',
      verdict: 'interested',
      note: '我们有课程',
    }));
  it('lets each party speak its own verdicts only', () => {
    const parties: Party[] = ['need', 'solution', 'broker'];
    const verdicts: Verdict[] = ['invite', 'interested', 'not_suitable', 'pin', 'reject'];
    for (const party of parties)
      for (const verdict of verdicts) {
        const say = () => checkedStatement({ party, verdict, reason: 'other' }, false);
        if (VERDICTS_OF[party].includes(verdict)) expect(say).not.toThrow();
        else expect(say).toThrow(refused('INPUT.INVALID', 'verdict'));
      }
  });
  it('asks a reason of every no, from that party’s list', () => {
    expect(() => checkedStatement({ party: 'need', verdict: 'not_suitable' }, false)).toThrow(
      refused('DECISION.REASON_REQUIRED', 'reason'),
    );
    expect(() => checkedStatement({ party: 'broker', verdict: 'reject' }, false)).toThrow(
      refused('DECISION.REASON_REQUIRED'),
    );
    expect(() =>
      checkedStatement({ party: 'need', verdict: 'not_suitable', reason: 'no_capacity' }, false),
    ).toThrow(refused('INPUT.INVALID', 'reason'));
    for (const reasons of Object.values(REASONS_OF)) expect(reasons).toContain('other');
  });
  it('drops a reason that a yes does not need', () =>
    expect(checkedStatement({ party: 'need', verdict: 'invite', reason: 'other' }, false)).toEqual({
      party: 'need',
      verdict: 'invite',
    }));
  it('is closed once contacts are open', () =>
    expect(() => checkedStatement({ party: 'need', verdict: 'invite' }, true)).toThrow(
      refused('DECISION.ALREADY_INTRODUCED'),
    ));
  it('keeps contacts out of what the two sides say to each other', () => {
    const say = (party: Party, verdict: Verdict) =>
      checkedStatement({ party, verdict, reason: 'other', note: '请直接打 138 1234 5678' }, false);
    for (const [party, verdict] of [
      ['need', 'invite'],
      ['solution', 'interested'],
      ['solution', 'not_suitable'],
    ] as const)
      expect(() => say(party, verdict)).toThrow(refused('INPUT.INVALID', 'note'));
    expect(say('broker', 'pin').note).toContain('138');
  });
  it('refuses notes that are too long or unclean', () => {
    expect(() =>
      checkedStatement({ party: 'need', verdict: 'invite', note: '长'.repeat(301) }, false),
    ).toThrow(refused('INPUT.INVALID', 'note'));
    expect(() => checkedStatement({ party: 'need', verdict: 'invite', note: 'a\u202Eb' }, false)).toThrow(
      refused('INPUT.INVALID', 'note'),
    );
  });
});
