import { useSay } from '../../../ui/say.js';
import { useNames } from '../../reference/hooks/use-names.js';
import type { LearningReport } from '../api/evaluation.js';
import { BarTable, type BarRow } from './bar-table.js';

const TIERS = ['one', 'few', 'many'] as const;
const COVERAGE = ['predictionCoverage', 'catalogueCoverage', 'longTail'] as const;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Whom the newest weights would show, against those then in force: coverage, the long tail, vendors by size and by city. */
export function Exposure({ report: { exposure }, against }: { report: LearningReport; against: string }) {
  const say = useSay();
  const names = useNames();
  const row = (id: string, label: string, candidate = 0, inForce = 0): BarRow => ({
    id,
    label,
    bars: [
      { series: say('evaluation.candidate'), value: candidate, text: percent(candidate) },
      { series: say('evaluation.against', { version: against }), value: inForce, text: percent(inForce) },
    ],
  });
  const { candidate, inForce } = exposure;
  const cities = [...new Set([...Object.keys(candidate.byCity), ...Object.keys(inForce.byCity)])].sort();
  return (
    <div className="ev-charts">
      <BarTable
        caption={say('evaluation.exposure')}
        most={1}
        rows={COVERAGE.map((name) =>
          row(name, say(`evaluation.figure.${name}`), candidate[name], inForce[name]),
        )}
      />
      <BarTable
        caption={say('evaluation.exposure.tier')}
        rows={TIERS.map((tier) =>
          row(tier, say(`evaluation.tier.${tier}`), candidate.byTier[tier], inForce.byTier[tier]),
        )}
      />
      <BarTable
        caption={say('evaluation.exposure.city')}
        rows={cities.map((city) =>
          row(
            city,
            names.region(city) || say('evaluation.city.elsewhere'),
            candidate.byCity[city],
            inForce.byCity[city],
          ),
        )}
      />
    </div>
  );
}
