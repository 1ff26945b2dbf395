import { sayDateTime, sayPhrase } from '@duijie/messages';
import { Link } from 'react-router';
import { tied } from '../../../ui/figures.js';
import { MetaLine } from '../../../ui/meta-line.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { addressOf } from '../../posting/api/summary.js';
import { StateTag } from '../../posting/components/state-tag.js';
import { taskOf, whoseTurn } from '../../recommendation/components/turn-text.js';
import type { OwnPosting } from '../api/own-postings.js';

/** One of one's own postings: how it stands, what it found, whose turn it is and until when. */
export function OwnPostingLine({ posting }: { posting: OwnPosting }) {
  const say = useSay();
  const locale = useLocale();
  const { side, state, turn, readiness } = posting;
  const hint = readiness?.hints[0];
  return (
    <li>
      <div>
        <h2>
          <Link className="plain" to={addressOf(side, posting.id)}>
            {posting.title || say('my.untitled')}
          </Link>
        </h2>
        <div className="row meta">
          <StateTag state={state} />
          <MetaLine
            parts={[
              posting.code,
              posting.updatedAt && say('my.updated', { at: tied(sayDateTime(locale, posting.updatedAt)) }),
            ]}
          />
        </div>
        {posting.reviewNote && (
          <p className="note check">{say('my.returned', { note: posting.reviewNote })}</p>
        )}
      </div>
      <div className="dense">
        {state === 'draft' ? (
          <>
            <b>{readiness && say('my.readiness', { score: Math.round(readiness.score) })}</b>
            {hint && <span className="meta">{sayPhrase(locale, hint.phrase)}</span>}
            <Link to={`${addressOf(side, posting.id)}/edit`}>{say('my.write')}</Link>
          </>
        ) : (
          <>
            <b>{say(`my.fits.${side}`, { n: posting.recommendations })}</b>
            <span className="meta">
              {readiness && say('my.readiness', { score: Math.round(readiness.score) })}
            </span>
          </>
        )}
      </div>
      <div className="dense turn">
        {turn && (
          <>
            <b className={turn.party === side ? 'c-accent' : undefined}>
              {say(`ui.turn.${whoseTurn(turn, side)}`)}
            </b>
            <span>{tied(taskOf({ say, locale }, turn))}</span>
          </>
        )}
      </div>
    </li>
  );
}
