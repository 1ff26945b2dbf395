// What a measuring process tells, line by line, while it is at it.
import { step } from '../progress.mjs';

const LABELS = {
  publish: ['发布到推荐入库', 'Publishing until stored'],
  search: ['检索', 'Searching'],
  rematch: ['全量重匹配', 'Matching everything again'],
  'publish-during-rematch': ['重匹配期间发布', 'Publishing meanwhile'],
  scoring: ['单纯打分', 'Scoring alone'],
  recall: ['候选召回', 'Recall of the candidates'],
};

/** A step that somebody else does, shown until it is ended. */
function shown(name) {
  let end;
  const done = step(...(LABELS[name] ?? [name, name]), () => new Promise((...ends) => (end = ends)));
  done.catch(() => undefined); // whoever ends it so knows
  return {
    done: () => (end[0](), done),
    broken: () => end[1](new Error(name)),
  };
}

/**
 * Reads to the end, showing the steps. What is no message of the kind goes to standard error.
 * @param lines AsyncIterable<string>
 * @param on { begun(step), found(figures, isSoFar) } called as each is told, never later
 */
export async function follow(lines, on) {
  let current;
  try {
    for await (const line of lines) {
      const { step: name, figures, isSoFar = false } = messageOf(line);
      if (name !== undefined) {
        on.begun(name);
        current = shown(name);
      } else if (figures !== undefined) {
        if (!isSoFar) {
          await current?.done();
          current = undefined;
        }
        on.found(figures, isSoFar);
      } else console.error(line);
    }
  } finally {
    current?.broken();
  }
}

function messageOf(line) {
  try {
    return Object(JSON.parse(line));
  } catch {
    return {};
  }
}
