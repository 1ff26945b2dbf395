import { BarChart, type BarRow } from '../../../ui/bar-chart.js';
import { useSay } from '../../../ui/say.js';
import { useNames } from '../../reference/hooks/use-names.js';
import type { LearningReport } from '../api/evaluation.js';

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
    bars: [candidate, inForce].map((value) => ({ value, text: percent(value) })),
  });
  const series = [say('evaluation.candidate'), say('evaluation.against', { version: against })];
  const { candidate, inForce } = exposure;
  const cities = [...new Set([...Object.keys(candidate.byCity), ...Object.keys(inForce.byCity)])].sort();
  return (
    <div className="ev-charts">
      <BarChart
        caption={say('evaluation.exposure.reach')}
        rowHead={say('evaluation.measured')}
        series={series}
        most={1}
        rows={COVERAGE.map((name) =>
          row(name, say(`evaluation.figure.${name}`), candidate[name], inForce[name]),
        )}
      />
      <BarChart
        caption={say('evaluation.exposure.tier')}
        rowHead={say('evaluation.vendors')}
        series={series}
        rows={TIERS.map((tier) =>
          row(tier, say(`evaluation.tier.${tier}`), candidate.byTier[tier], inForce.byTier[tier]),
        )}
      />
      <BarChart
        caption={say('evaluation.exposure.city')}
        rowHead={say('evaluation.vendors')}
        series={series}
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
