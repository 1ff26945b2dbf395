import type { Verdict } from '@duijie/domain';

/** Who is nudged when something was said of a pair, or taken back. A vendor does not learn of pins. */
export const audienceOf = (verdict: Verdict, needOwner: string, solutionOwner: string): readonly string[] =>
  verdict === 'pin' ? [needOwner, 'brokers'] : [needOwner, solutionOwner, 'brokers'];
