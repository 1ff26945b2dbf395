import { ApiProblem } from '../../../lib/problem.js';
import { Button } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import type { useIntroduce } from '../hooks/use-introduce.js';

/**
 * 建立对接; beside it 仍要对接 once the platform refused because one side excluded the other by name: a button of its own, so that no second
 * press of the first one can be it.
 */
export function IntroduceButtons({
  introduce,
  matchId,
  titles,
  size = 'md',
  onDone,
}: {
  introduce: ReturnType<typeof useIntroduce>;
  matchId: string;
  titles: string;
  size?: 'md' | 'sm';
  onDone?: () => void;
}) {
  const say = useSay();
  const { error, isPending, variables } = introduce;
  const isAnyway = variables?.despiteExclusion === true;
  const asksAgain =
    (error instanceof ApiProblem && error.code === 'INTRODUCTION.EXCLUDED_BY_NAME') ||
    (isPending && isAnyway);
  const send = (despiteExclusion: boolean): void =>
    introduce.mutate({ matchId, titles, despiteExclusion }, { onSuccess: onDone });
  return (
    <>
      <Button look="primary" size={size} busy={isPending && !isAnyway} onClick={() => send(false)}>
        {say('recommend.introduce')}
      </Button>
      {asksAgain && (
        <Button size={size} busy={isPending} onClick={() => send(true)}>
          {say('recommend.introduceAnyway')}
        </Button>
      )}
    </>
  );
}
