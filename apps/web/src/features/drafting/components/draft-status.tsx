import { sayTime } from '@duijie/messages';
import { Link, useLocation } from 'react-router';
import { describeProblem } from '../../../lib/describe.js';
import { signInTo } from '../../../lib/safe-target.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { DraftStatus } from '../hooks/draft-keeper.js';

/** 草稿已保存，10:24: what became of what was typed. `left` = how many places cannot be saved until they are mended. */
export function DraftStatusLine({
  status,
  auto,
  left,
}: {
  status: DraftStatus;
  auto: boolean;
  left: number;
}) {
  const say = useSay();
  const locale = useLocale();
  const place = useLocation();
  return (
    <p className="meta draft-status" role="status">
      {status.kind === 'saving' && say('form.status.saving')}
      {status.kind === 'saved' &&
        say(left > 0 ? 'form.status.savedPartly' : 'form.status.saved', {
          time: sayTime(locale, status.at),
          n: left,
        })}
      {status.kind === 'offline' && say('form.status.offline')}
      {status.kind === 'refused' && say('form.status.refused', { why: describeProblem(status.error, say) })}
      {status.kind === 'changed' && !auto && say('form.status.unsaved')}
      {status.kind === 'signed-out' && (
        <>
          {say('form.status.signedOut')} <Link to={signInTo(place)}>{say('form.status.signIn')}</Link>
        </>
      )}
    </p>
  );
}
