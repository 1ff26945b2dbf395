import { sayDate } from '@duijie/messages';
import { Link } from 'react-router';
import { useNames } from '../../reference/hooks/use-names.js';
import { tied } from '../../../ui/figures.js';
import { MarkedText } from '../../../ui/marked.js';
import { MetaLine } from '../../../ui/meta-line.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { addressOf, type SearchHit } from '../api/summary.js';
import { budgetText, leadText, priceText } from './money-text.js';

/** One need or solution in a list: what it is, what it costs and until when, how many of the other side fit. */
export function PostingLine({ hit }: { hit: SearchHit }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const need = hit.side === 'need';
  const directions = (need ? hit.scenarioDirections : (hit.supplyDirections ?? [])).map(names.direction);
  const body = hit.snippet && hit.snippetMarks?.length ? hit.snippet : hit.summary;
  return (
    <li>
      <div>
        <h3>
          <Link className="plain" to={addressOf(hit.side, hit.id)}>
            <MarkedText text={hit.title} marks={hit.titleMarks} />
          </Link>
        </h3>
        {body && (
          <p>
            <MarkedText text={body} marks={body === hit.snippet ? hit.snippetMarks : undefined} />
          </p>
        )}
        <MetaLine
          parts={[
            ...directions.filter(Boolean).slice(0, 2),
            need ? names.place(hit.region ?? hit.city ?? '') : hit.organization?.name,
            !need && names.region(hit.city ?? ''),
            names.kind(hit.side, hit.kind),
            hit.demo && say('listing.demo'),
          ]}
        />
      </div>
      <div className="when">
        {tied(need ? budgetText(say, locale, hit.budget) : priceText(say, locale, hit.price))}
        <br />
        <span className="meta">
          {need
            ? hit.answerBy
              ? tied(say('listing.until', { date: sayDate(locale, hit.answerBy) }))
              : say('listing.until.none')
            : tied(leadText(say, hit.leadTimeDays))}
        </span>
      </div>
      <div className="fit">
        <b>{hit.recommendations}</b>
        <small>{say(need ? 'listing.fits.solutions' : 'listing.fits.needs')}</small>
      </div>
    </li>
  );
}
