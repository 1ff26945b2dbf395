import type { Side } from '@duijie/domain';
import { sayDate } from '@duijie/messages';
import { Link } from 'react-router';
import { useNames } from '../../reference/hooks/use-names.js';
import { tied } from '../../../ui/figures.js';
import { MetaLine } from '../../../ui/meta-line.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { PostingView } from '../api/posting.js';
import { StateTag } from './state-tag.js';

/** Where one is, what it is called, in which state, whose, where. */
export function PostingHead<S extends Side>({ view, inside }: { view: PostingView<S>; inside: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const need = view.side === 'need';
  const content = view.content as PostingView['content'];
  const place =
    'region' in content ? names.place(content.region) : names.region(view.organization?.city ?? '');
  return (
    <>
      <p className="crumb">
        <Link to={view.mine ? (need ? '/my/needs' : '/my/solutions') : need ? '/needs' : '/solutions'}>
          {view.mine
            ? say(need ? 'ui.nav.mine.needs' : 'ui.nav.mine.solutions')
            : say(need ? 'ui.nav.needs' : 'ui.nav.solutions')}
        </Link>{' '}
        / {view.code}
      </p>
      <h1>{content.title || say(need ? 'ui.postNeed' : 'ui.postSolution')}</h1>
      <div className="row">
        {(inside || view.state !== 'published') && <StateTag state={view.state} />}
        {view.demo && <span className="tag line">{say('listing.demo')}</span>}
        <MetaLine
          parts={[
            view.organization?.name ?? say('posting.unnamed'),
            place,
            ...content.scenarioDirections.slice(0, 2).map(names.direction),
            view.publishedAt && tied(say('posting.published', { date: sayDate(locale, view.publishedAt) })),
          ]}
        />
      </div>
    </>
  );
}
