export const ranking = {
  'ranking.title': 'Ranking on a day',
  'ranking.who': 'members of the unit that needs it, and brokers',
  'ranking.what': 'The ranking of that day',
  'ranking.open': 'Ranking on a day, replayed',
  'ranking.on': 'Day',
  'ranking.at': 'As of {at}',
  'ranking.none': 'There were no matches on that day',
  'ranking.rank': 'Rank',
  'ranking.solution': 'Solution',
  'ranking.score': 'Score',
  'ranking.since': 'Scored',
  'ranking.pick': 'Compare',
  'ranking.pick.named': 'Compare “{title}”',
  'ranking.pinned': 'Pinned by a broker',
  'ranking.why': 'Why “{above}” stood above “{below}”',
  'ranking.decided.standing':
    'The first passed every hard condition; the second has some to verify, and stands below whatever its score.',
  'ranking.decided.pin': 'A broker pinned the first.',
  'ranking.decided.score': 'The first scored higher: {above} against {below}.',
  'ranking.decided.upper':
    'The scores are equal; the first has the higher upper bound: {above} against {below}.',
  'ranking.decided.order': 'Score and upper bound are equal; the order is that of their ids.',
  'ranking.factor': 'How the score is made up',
  'ranking.condition': 'Hard conditions in which they differ',
  'ranking.difference': 'Difference',
  'ranking.points': '{points} / {weight}',
  'ranking.replay.identical': '“{title}”: scored again from what was known then, exactly as recorded',
  'ranking.replay.differs': '“{title}”: scored again from what was known then, not as recorded',
  'ranking.replay.gone':
    '“{title}”: scored by a method no longer in use, so it cannot be replayed; the stored score stands',
  'ranking.replay.inputs':
    'Method {scorer}, vocabulary {vocabulary}, corpus {corpus}, need version {need}, solution version {solution}, as of {day}',
} as const;
