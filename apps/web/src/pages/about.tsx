import type { MessageKey } from '@duijie/messages';
import { useParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';
import { NotFound } from '../ui/states.js';
import './about.css';

/** How many parts each topic has. */
const TOPICS = { score: [1, 2, 3, 4, 5], privacy: [1, 2, 3, 4], access: [1, 2, 3] } as const;
type Topic = keyof typeof TOPICS;

/** The standing pages behind the footer. */
export function About() {
  const { topic = '' } = useParams();
  return Object.hasOwn(TOPICS, topic) ? <Text topic={topic as Topic} /> : <NotFound />;
}

function Text({ topic }: { topic: Topic }) {
  const say = useSay();
  const title = say(`about.${topic}.title`);
  usePageTitle(title);
  return (
    <div className="wrap about">
      <h1>{title}</h1>
      <p className="lead">{say(`about.${topic}.lead`)}</p>
      {TOPICS[topic].map((part) => (
        <section key={part}>
          <h2>{say(`about.${topic}.${part}.title` as MessageKey)}</h2>
          <p>{say(`about.${topic}.${part}.text` as MessageKey)}</p>
        </section>
      ))}
    </div>
  );
}
