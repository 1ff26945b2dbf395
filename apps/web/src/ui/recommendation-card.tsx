import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Breakdown, type SegmentView } from './breakdown.js';
import { Button } from './button.js';
import { Counterfactual, type CounterfactualView } from './counterfactual.js';
import { DeclineForm, type DeclineFormProps } from './decline-form.js';
import { LockIcon } from './icons.js';
import { JointTable, type JointView } from './joint-table.js';
import { MetaLine } from './meta-line.js';
import { ReasonColumns, type PointView } from './reason-columns.js';
import { useSay } from './say.js';
import { Score, type ScoreView } from './score.js';

export interface RecommendationView extends ScoreView {
  readonly id: string;
  /** A 待核实 one stands below all that pass, in a group of its own. */
  readonly toVerify: boolean;
  readonly title: string;
  readonly to?: string;
  /** Vendor, city, kind: shown as `A · B · C`. */
  readonly meta: readonly string[];
  /** Why it stands here, where that is not its rank. */
  readonly mark?: string;
  readonly segments: readonly SegmentView[];
  readonly reasons: readonly PointView[];
  readonly gaps: readonly PointView[];
  /** A check against the owner's confidential limits: for the owner and the broker alone, never part of the score. */
  readonly privateCheck?: string;
  readonly counterfactual?: CounterfactualView;
  readonly joints: readonly JointView[];
}

export interface RecommendationCardProps {
  readonly view: RecommendationView;
  /** The one green button, and what else stands before 不合适…. After a decision: what was decided, and its undo. */
  readonly actions?: ReactNode;
  /** Link or button that starts the counterfactual. */
  readonly counterfactualAction?: ReactNode;
  /** Leaves 不合适… out when absent. `onSend` closes nothing: the card's owner re-renders it as decided. */
  readonly decline?: Omit<DeclineFormProps, 'onCancel'>;
  readonly compare?: {
    readonly checked: boolean;
    /** No further one can be added. */
    readonly disabled?: boolean;
    readonly onChange: (checked: boolean) => void;
  };
  readonly evidenceOpen?: boolean;
  readonly first?: boolean;
}

/** How many joints are shown before 看其余 n 项. */
const SHOWN = 5;

export function RecommendationCard({
  view,
  actions,
  counterfactualAction,
  decline,
  compare,
  evidenceOpen = false,
  first = false,
}: RecommendationCardProps) {
  const say = useSay();
  const id = useId();
  return (
    <article className={first ? 'rec first' : 'rec'} aria-labelledby={id}>
      <Score score={view.score} upper={view.upper} toVerify={view.toVerify} />
      <div>
        <h3 id={id}>
          {view.to ? (
            <Link className="plain" to={view.to}>
              {view.title}
            </Link>
          ) : (
            view.title
          )}
        </h3>
        <MetaLine parts={view.meta} />
        {view.mark && <span className="tag line">{view.mark}</span>}
        <Breakdown score={view.score} upper={view.upper} segments={view.segments} />
        <ReasonColumns reasons={view.reasons} gaps={view.gaps} />
        {view.privateCheck && (
          <p className="priv">
            <LockIcon />
            <span>
              <b>{say('ui.rec.private')}</b>
              {view.privateCheck}
            </span>
          </p>
        )}
        {view.counterfactual && <Counterfactual view={view.counterfactual} action={counterfactualAction} />}
        <Actions actions={actions} decline={decline} compare={compare} />
        {view.joints.length > 0 && <Evidence joints={view.joints} open={evidenceOpen} />}
      </div>
    </article>
  );
}

function Actions({
  actions,
  decline,
  compare,
}: Pick<RecommendationCardProps, 'actions' | 'decline' | 'compare'>) {
  const say = useSay();
  const formId = useId();
  const [open, setOpen] = useState(false);
  if (!actions && !decline && !compare) return null;
  return (
    <>
      <div className="acts">
        {actions}
        {decline && (
          <Button size="md" aria-expanded={open} aria-controls={formId} onClick={() => setOpen(!open)}>
            {say('ui.decline')}
          </Button>
        )}
        {compare && (
          <label className="cmp">
            <input
              type="checkbox"
              checked={compare.checked}
              disabled={compare.disabled}
              onChange={(event) => compare.onChange(event.target.checked)}
            />
            {say('ui.rec.compare')}
          </label>
        )}
      </div>
      <div id={formId}>{decline && open && <DeclineForm {...decline} onCancel={() => setOpen(false)} />}</div>
    </>
  );
}

/** The joints, folded; the first five, then the rest. */
export function Evidence({
  joints,
  open,
  heads,
}: {
  joints: readonly JointView[];
  open: boolean;
  heads?: readonly [asked: string, given: string];
}) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const label = say('ui.rec.evidence', { n: joints.length });
  const rest = joints.length - SHOWN;
  return (
    <details open={open}>
      <summary>{label}</summary>
      <JointTable label={label} joints={all ? joints : joints.slice(0, SHOWN)} heads={heads} headed />
      {!all && rest > 0 && (
        <button type="button" className="link dense" onClick={() => setAll(true)}>
          {say('ui.rec.moreEvidence', { n: rest })}
        </button>
      )}
    </details>
  );
}

/** Stands before the 待核实 ones. */
export function VerificationGate({ count }: { count: number }) {
  const say = useSay();
  return (
    <div className="gate">
      <h3>{say('ui.rec.gate', { n: count })}</h3>
      <p>{say('ui.rec.gate.why')}</p>
    </div>
  );
}
