import type { Strength } from '../../posting/need-content.js';
import type { AskKind, Outcome } from '../pair.js';

/** Nothing said: a hard condition is then 待核实, anything else 未知. */
export const notStated = (strength: Strength | undefined): Outcome =>
  strength === 'constraint' ? 'unverified' : 'unknown';

export const askKind = (strength: Strength | undefined, otherwise: AskKind): AskKind =>
  strength === 'constraint' ? 'constraint' : strength === 'preference' ? 'preference' : otherwise;
