import { visibleSolution, type SolutionContent } from '@duijie/domain';
import { leadText, priceText } from '../../posting/components/money-text.js';
import { useNames } from '../../reference/hooks/use-names.js';
import { tied } from '../../../ui/figures.js';
import { MetaLine } from '../../../ui/meta-line.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { Redacted } from '../../../ui/visibility-toggle.js';

/** What everyone sees of the solution: all of it but its contact. */
export function SolutionPreview({
  solution,
  organization,
}: {
  solution: SolutionContent;
  organization: string;
}) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const shown = visibleSolution(solution);
  return (
    <section>
      <h2>{say('form.preview.public')}</h2>
      <div className="pv">
        <MetaLine parts={shown.supplyDirections.map(names.direction)} />
        <h3>{shown.title || say('form.preview.untitled')}</h3>
        {shown.summary && <p>{shown.summary}</p>}
        <dl className="facts">
          <dt>{say('posting.vendor')}</dt>
          <dd>{organization}</dd>
          <dt>{say('posting.solution.price')}</dt>
          <dd>{tied(priceText(say, locale, shown.price))}</dd>
          <dt>{say('posting.solution.leadTime')}</dt>
          <dd>{tied(leadText(say, shown.leadTimeDays)) || say('posting.unsaid')}</dd>
          <dt>{say('posting.solution.capabilities')}</dt>
          <dd>
            {shown.capabilities.map(({ concept }) => names.concept(concept)).join(say('recommend.list')) ||
              say('posting.unsaid')}
          </dd>
          <dt>{say('posting.contact')}</dt>
          <dd>
            <Redacted />
          </dd>
        </dl>
      </div>
      <p className="meta">{say('form.solution.visibility')}</p>
    </section>
  );
}
