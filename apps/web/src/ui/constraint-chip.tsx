import { tied } from './figures.js';
import { LockIcon, OutcomeIcon } from './icons.js';
import { TONE, type Outcome } from './outcome.js';
import { useSay } from './say.js';

export interface ConstraintView {
  readonly text: string;
  readonly strength: 'constraint' | 'preference';
  /** Absent where nothing is compared, for instance on a need's own page. */
  readonly outcome?: Outcome;
}

/** A hard condition on its soft ground, a preference in outline. Never worded as met while 待核实. */
export function ConstraintChip({ text, strength, outcome }: ConstraintView) {
  const say = useSay();
  const shown = tied(text);
  const preference = strength === 'preference';
  const worded =
    outcome && outcome !== 'pass'
      ? say(`ui.chip.${outcome}`, { text: shown })
      : preference
        ? say('ui.chip.preference', { text: shown })
        : shown;
  const tone = outcome && outcome !== 'unknown' ? ` ${TONE[outcome]}` : '';
  return (
    <span className={`tag${tone}${preference ? ' line' : ''}`}>
      {outcome && <OutcomeIcon outcome={outcome} mild={preference} size={14} />}
      {worded}
    </span>
  );
}

export function ConfidentialChip({ text }: { text?: string }) {
  const say = useSay();
  return (
    <span className="tag line">
      <LockIcon size={14} />
      {text ?? say('ui.confidential')}
    </span>
  );
}
