import { Link } from 'react-router';
import { useVocabularyQuery } from '../../reference/hooks/use-reference.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { ErrorState, LoadingState } from '../../../ui/states.js';
import type { Overview } from '../api/overview.js';

/** The plan's scenario directions, box by box, with the number of public needs. */
export function Scenes({ overview }: { overview: Overview | undefined }) {
  const say = useSay();
  const locale = useLocale();
  const { data, error, refetch } = useVocabularyQuery();
  if (error && !data)
    return (
      <ErrorState
        title={say('ui.error.title', { what: say('home.scenes') })}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <LoadingState what={say('home.scenes')} />;
  const needs = new Map(overview?.byScenario.map((each) => [each.direction, each.needs]));
  const scenes = data.directions.filter((each) => each.side === 'scenario').sort((a, b) => a.order - b.order);
  const boxes = data.boxes.filter((box) => scenes.some((scene) => scene.box === box.id));
  return (
    <div className="idx">
      {boxes.map((box) => (
        <div key={box.id}>
          <h3>{box.label[locale]}</h3>
          <ul>
            {scenes
              .filter((scene) => scene.box === box.id)
              .map((scene) => (
                <li key={scene.id}>
                  <Link to={`/needs?scenario=${scene.id}`}>
                    {scene.label[locale]}
                    <span>
                      {needs.get(scene.id) ?? (overview ? 0 : '')}
                      <span className="vh"> {say('home.scenes.count', { n: needs.get(scene.id) ?? 0 })}</span>
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
