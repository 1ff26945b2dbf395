import { ButtonLink } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { Fetched } from '../../recommendation/components/fetched.js';
import type { Consortium } from '../api/consortium.js';
import { useConsortium } from '../hooks/use-consortium.js';
import { usePieceNames } from '../hooks/use-piece-names.js';
import { TeamEntry } from './team-entry.js';
import '../consortium.css';

/** 联合体: which vendors together cover the need, for its owner and the broker. */
export function ConsortiumSection({ needId, mayAct }: { needId: string; mayAct: boolean }) {
  const say = useSay();
  const query = useConsortium(needId);
  return (
    <section className="teams" aria-labelledby="consortium">
      <h2 id="consortium">{say('consortium.title')}</h2>
      <Fetched query={query} what={say('consortium.what')}>
        {(data) => <Teams data={data} needId={needId} mayAct={mayAct} />}
      </Fetched>
    </section>
  );
}

function Teams({ data, needId, mayAct }: { data: Consortium; needId: string; mayAct: boolean }) {
  const say = useSay();
  const { pieces, teams, alone, candidates } = data;
  if (pieces.length === 0 || (teams.length === 0 && !alone))
    return (
      <EmptyState
        title={say(pieces.length === 0 ? 'consortium.none.pieces' : 'consortium.none')}
        action={
          mayAct &&
          pieces.length === 0 && (
            <ButtonLink size="md" to={`/needs/${needId}/edit`}>
              {say('consortium.none.pieces.edit')}
            </ButtonLink>
          )
        }
      >
        {pieces.length > 0 && say('consortium.none.why', { n: candidates })}
      </EmptyState>
    );
  return (
    <>
      <Standing data={data} />
      <ol className="team-list">
        {teams.map((team, at) => (
          <TeamEntry
            key={team.members.map(({ solution }) => solution.id).join()}
            team={team}
            pieces={pieces}
            number={at + 1}
          />
        ))}
      </ol>
    </>
  );
}

/** In one sentence: whether teams are needed at all, and what even they lack. */
function Standing({ data: { alone, teams, pieces, candidates } }: { data: Consortium }) {
  const say = useSay();
  const nameList = usePieceNames();
  const first = teams[0];
  const n = pieces.length;
  const single = alone?.members[0]?.solution;
  const singleSays = { n, name: single?.organization?.name ?? '', title: single?.title ?? '' };
  return (
    <>
      {single && alone.standing === 'passed' && <p>{say('consortium.alone.proven', singleSays)}</p>}
      {single && alone.standing !== 'passed' && <p>{say('consortium.alone.stated', singleSays)}</p>}
      {first && alone?.standing !== 'passed' && (
        <p>
          {first.standing === 'incomplete'
            ? say('consortium.incomplete', { n: candidates, missing: nameList(pieces, first.missing) })
            : first.standing === 'passed'
              ? say('consortium.teams.proven', { n })
              : !alone && say('consortium.teams.stated', { n })}
        </p>
      )}
    </>
  );
}
