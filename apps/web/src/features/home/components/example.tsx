import { Breakdown, type SegmentView } from '../../../ui/breakdown.js';
import { JointTable, type JointView } from '../../../ui/joint-table.js';
import { useSay } from '../../../ui/say.js';
import { Score } from '../../../ui/score.js';

const SEGMENTS: readonly SegmentView[] = [
  { factor: 'capability', weight: 26, points: 24, upper: 24 },
  { factor: 'text', weight: 8, points: 6, upper: 6 },
  { factor: 'specs', weight: 24, points: 20, upper: 20 },
  { factor: 'price', weight: 14, points: 0, upper: 14 },
  { factor: 'time', weight: 8, points: 8, upper: 8 },
  { factor: 'region', weight: 8, points: 8, upper: 8 },
  { factor: 'references', weight: 12, points: 10, upper: 10 },
];

/** How a match comes about, on an invented pair that says so. */
export function Example() {
  const say = useSay();
  const joints: JointView[] = [
    {
      id: '1',
      ask: { text: say('home.example.ask.1'), detail: say('home.example.ask.1.detail') },
      outcome: 'pass',
      offers: [{ text: say('home.example.offer.1'), source: { text: say('home.example.source.1') } }],
    },
    {
      id: '2',
      ask: { text: say('home.example.ask.2') },
      outcome: 'pass',
      offers: [{ text: say('home.example.offer.2'), source: { text: say('home.example.source.2') } }],
    },
    {
      id: '3',
      ask: { text: say('home.example.ask.3'), kind: 'constraint' },
      outcome: 'unverified',
      offers: [{ text: say('home.example.offer.3') }],
      note: say('home.example.note.3'),
    },
    {
      id: '4',
      ask: { text: say('home.example.ask.4') },
      outcome: 'unknown',
      offers: [{ text: say('home.example.offer.4') }],
      note: say('home.example.note.4'),
    },
  ];
  return (
    <figure className="fig">
      <figcaption>
        <b>{say('home.example.title')}</b>
        <span>{say('home.example.name')}</span>
      </figcaption>
      <JointTable label={say('home.example.table')} joints={joints} />
      <div className="sum">
        <Score score={76} upper={90} />
        <Breakdown score={76} upper={90} segments={SEGMENTS} />
      </div>
    </figure>
  );
}
