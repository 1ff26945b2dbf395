import { chinaDate, type ProofKind } from '@duijie/domain';
import { fieldId } from '../../../lib/faults.js';
import { OutcomeIcon } from '../../../ui/icons.js';
import { useSay } from '../../../ui/say.js';
import { NO_PROOF, type ProofText } from '../hooks/solution-form.js';

const KINDS: readonly ProofKind[] = [
  'declared',
  'test_report',
  'certificate',
  'contract',
  'acceptance',
  'demonstration',
];

/** What one claim rests on: kind, then title and date of the document. */
export function ProofFields({
  claim,
  path,
  proof,
  error,
  onChange,
  onLeave,
}: {
  claim: string;
  /** Path of the claim in the content: specs.0 */
  path: string;
  proof: ProofText;
  error: string | undefined;
  onChange: (proof: ProofText) => void;
  onLeave: () => void;
}) {
  const say = useSay();
  const id = fieldId(`${path}.proof`);
  const documented = proof.kind !== '' && proof.kind !== 'declared';
  const describedBy = error ? `${id}-error` : undefined;
  return (
    <div
      className="proof-row"
      role="group"
      aria-label={say('form.solution.proof.of', { claim })}
      onBlur={onLeave}
    >
      <select
        className="in"
        id={id}
        aria-label={say('form.solution.proof.kind')}
        value={proof.kind}
        onChange={(event) => {
          const kind = KINDS.find((each) => each === event.target.value);
          onChange(kind ? { ...proof, kind } : NO_PROOF);
        }}
      >
        <option value="">{say('form.solution.proof.unsaid')}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {kind === 'declared' ? say('form.solution.proof.declared') : say(`posting.proof.${kind}`)}
          </option>
        ))}
      </select>
      {documented && (
        <>
          <input
            className="in"
            id={`${id}-document`}
            aria-label={say('form.solution.proof.document')}
            placeholder={say('form.solution.proof.document')}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy}
            value={proof.document}
            onChange={(event) => onChange({ ...proof, document: event.target.value })}
          />
          <input
            className="in"
            id={`${id}-date`}
            type="date"
            max={chinaDate(new Date())}
            aria-label={say('form.solution.proof.date')}
            aria-describedby={describedBy}
            value={proof.date}
            onChange={(event) => onChange({ ...proof, date: event.target.value })}
          />
        </>
      )}
      {error && (
        <span className="err" id={`${id}-error`}>
          <OutcomeIcon outcome="broken" size={14} />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}
