import { sayMoneyRange, sayPhrase } from '@duijie/messages';
import { Link } from 'react-router';
import { CoverageMatrix } from '../../../ui/coverage-matrix.js';
import { tied } from '../../../ui/figures.js';
import { LockIcon, OutcomeIcon } from '../../../ui/icons.js';
import type { Outcome } from '../../../ui/outcome.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { useNames } from '../../reference/hooks/use-names.js';
import type { Piece, Team } from '../api/consortium.js';
import { usePieceNames } from '../hooks/use-piece-names.js';

const TONE = {
  passed: { outcome: 'pass', tone: 'pass' },
  to_verify: { outcome: 'unverified', tone: 'check' },
  incomplete: { outcome: 'broken', tone: 'fail' },
} as const satisfies Record<Team['standing'], { outcome: Outcome; tone: string }>;

/** One team; the first is open, the others open at a press. */
export function TeamEntry({
  team,
  pieces,
  number,
}: {
  team: Team;
  pieces: readonly Piece[];
  number: number;
}) {
  const say = useSay();
  const locale = useLocale();
  const nameList = usePieceNames();
  const { members, missing, standing } = team;
  const names = members.map(({ solution }) => solution.organization?.name ?? solution.title);
  const title = say('consortium.team', { n: number, names: names.join(say('consortium.team.join')) });
  const { outcome, tone } = TONE[standing];
  return (
    <li>
      <details open={number === 1}>
        <summary>
          <h3>{title}</h3>
          <span className={`st ${tone}`}>
            <OutcomeIcon outcome={outcome} size={14} />
            <small>
              {say(`consortium.standing.${standing}`, {
                n: pieces.length,
                covered: pieces.length - missing.length,
                missing: nameList(pieces, missing),
              })}
            </small>
          </span>
        </summary>
        <CoverageMatrix
          label={say('consortium.matrix', { team: title })}
          vendors={members.map(({ solution, serves }, at) => ({
            id: solution.id,
            name: names[at] ?? '',
            lead: at === 0 ? say(leadWord(serves)) : undefined,
          }))}
          rows={pieces.map(({ path, label, hard }, row) => ({
            id: path,
            capability: tied(sayPhrase(locale, label)),
            note: hard ? say('consortium.hard') : undefined,
            cells: members.map(({ states, bears }) => ({
              state: states[row] ?? 'none',
              bears: bears.includes(path),
            })),
          }))}
        />
        <TeamFacts team={team} names={names} />
      </details>
    </li>
  );
}

const leadWord = (serves: Team['members'][number]['serves']) =>
  serves === 'unverified' ? 'consortium.lead.site.unverified' : 'consortium.lead';

function TeamFacts({
  team: { members, price, privateBudget, cooperation },
  names,
}: {
  team: Team;
  names: readonly string[];
}) {
  const say = useSay();
  const locale = useLocale();
  const { place } = useNames();
  const nameOf = (organizationId: string): string =>
    names[members.findIndex(({ solution }) => solution.organization?.id === organizationId)] ?? '';
  const money = (value: number): string => tied(sayMoneyRange(locale, value, value));
  const stated = members.length - price.unstated;
  return (
    <dl className="team-facts">
      <dt>{say('consortium.members')}</dt>
      <dd>
        <ul>
          {members.map(({ solution, floor }, at) => (
            <li key={solution.id}>
              {names[at]} · <Link to={`/solutions/${solution.id}`}>{solution.title}</Link> ·{' '}
              {place(solution.region)} ·{' '}
              {floor === undefined
                ? say('consortium.member.silent')
                : say('consortium.member.floor', { money: money(floor) })}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{say('consortium.price')}</dt>
      <dd>
        {stated === 0
          ? say('consortium.price.none')
          : price.unstated > 0
            ? say('consortium.price.unstated', { money: money(price.floors), n: price.unstated })
            : money(price.floors)}
      </dd>
      {privateBudget && (
        <>
          <dt>
            <LockIcon /> {say('consortium.private')}
          </dt>
          <dd>
            {say(`consortium.private.${privateBudget}`)} <small>{say('consortium.private.who')}</small>
          </dd>
        </>
      )}
      <dt>{say('consortium.past')}</dt>
      <dd>
        {cooperation.length === 0 ? (
          say('consortium.past.unknown')
        ) : (
          <ul>
            {cooperation.map(({ organizationIds, title }) => (
              <li key={organizationIds.join()}>
                {say('consortium.past.reference', {
                  names: organizationIds.map(nameOf).join(say('consortium.list')),
                  title,
                })}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </dl>
  );
}
