import type { PostingState } from '@duijie/domain';
import { LockIcon, NowIcon, OutcomeIcon, TodoIcon } from '../../../ui/icons.js';
import { useSay } from '../../../ui/say.js';

const LOOK: Readonly<Record<PostingState, string>> = {
  draft: '',
  in_review: ' check',
  published: ' pass',
  closed: '',
  withdrawn: '',
  expired: ' check',
};

/** 草稿, 审核中, 已发布 …: shape, word and colour. */
export function StateTag({ state }: { state: PostingState }) {
  const say = useSay();
  return (
    <span className={`tag${LOOK[state]}`}>
      {state === 'published' ? (
        <OutcomeIcon outcome="pass" size={13} />
      ) : state === 'in_review' || state === 'expired' ? (
        <OutcomeIcon outcome="unverified" size={13} />
      ) : state === 'draft' ? (
        <TodoIcon size={13} />
      ) : state === 'withdrawn' ? (
        <LockIcon size={13} />
      ) : (
        <NowIcon size={13} />
      )}
      {say(`posting.state.${state}`)}
    </span>
  );
}
