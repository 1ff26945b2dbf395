import type { Say } from '../ui/say.js';
import { ApiProblem } from './problem.js';

/** One sentence for a person about something that failed: the server's own where it gave one. */
export function describeProblem(error: unknown, say: Say): string {
  if (error instanceof ApiProblem) {
    if (error.unreachable) return say('web.offline');
    // No field to stand below: what is wrong with it says more than that something is.
    if (error.faults.length > 0) return error.faults.map(({ message }) => message).join(' ');
    if (error.detail) return error.detail;
    if (error.errorId) return say('web.unexpectedCode', { code: error.errorId });
  }
  return say('web.unexpected');
}
