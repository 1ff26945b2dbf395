import { LearnWeights } from '@duijie/application';
import { CLI, withUseCases, type Command } from './command.js';

export const learnCommand: Command = {
  does: 'fit weights on the log of impressions and decisions, hold them against those in force, keep them as a version',
  run: () =>
    withUseCases(async (context) => {
      const { inForce, factors, report, version } = await context.get(LearnWeights).execute(CLI);
      const { held, exposure, findings, ...counts } = report;
      console.log(
        JSON.stringify({
          ...counts,
          inForce: {
            version: inForce.version,
            factors: inForce.factors,
            ...held.inForce,
            ...exposure.inForce,
          },
          candidate: {
            version: version ?? null,
            factors,
            ...held.candidate,
            ...exposure.candidate,
          },
          gate: { passed: findings.length === 0, findings },
        }),
      );
    }),
};
