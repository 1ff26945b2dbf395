import { SOLUTION_LIMITS } from '@duijie/domain';
import { useNames } from '../../reference/hooks/use-names.js';
import { fieldId } from '../../../lib/faults.js';
import { FieldFrame } from '../../../ui/field-frame.js';
import { FormSection } from '../../../ui/form-section.js';
import { useSay } from '../../../ui/say.js';
import { specTyped } from '../hooks/need-form.js';
import { NO_PROOF, type ProofText } from '../hooks/solution-form.js';
import { ProofFields } from './proof-fields.js';
import { ReferenceRows } from './reference-rows.js';
import type { SolutionPartProps } from './solution-part.js';

interface Claim {
  readonly path: string;
  readonly text: string;
  readonly proof: ProofText;
  readonly put: (proof: ProofText) => void;
}

/** 5: every claim made above in one list, each beside what it rests on; then the projects. */
export function SolutionProof({ form, change, faults }: SolutionPartProps) {
  const say = useSay();
  const names = useNames();
  const set = <T extends { readonly proof?: ProofText }>(
    list: readonly T[],
    item: T,
    proof: ProofText,
  ): T[] => list.map((each) => (each === item ? { ...each, proof } : each));
  const claims: Claim[] = [
    ...form.capabilities.map((each, at) => ({
      path: `capabilities.${at}`,
      text: names.concept(each.concept),
      proof: each.proof,
      put: (proof: ProofText) => change({ capabilities: set(form.capabilities, each, proof) }),
    })),
    ...form.specs.filter(specTyped).map((each, at) => ({
      path: `specs.${at}`,
      text: `${names.quantity(each.quantity)} ${each.value} ${names.unit(each.quantity, each.unit)}`,
      proof: each.proof ?? NO_PROOF,
      put: (proof: ProofText) => change({ specs: set(form.specs, each, proof) }),
    })),
    ...form.deployments.map((each, at) => ({
      path: `deployments.${at}`,
      text: names.deployment(each.mode),
      proof: each.proof,
      put: (proof: ProofText) => change({ deployments: set(form.deployments, each, proof) }),
    })),
    ...(form.domestic === ''
      ? []
      : [
          {
            path: 'domestic',
            text: say('form.solution.domestic'),
            proof: form.domesticProof,
            put: (domesticProof: ProofText) => change({ domesticProof }),
          },
        ]),
    ...form.certificates.map((each, at) => ({
      path: `certificates.${at}`,
      text: names.certificate(each.certificate),
      proof: each.proof,
      put: (proof: ProofText) => change({ certificates: set(form.certificates, each, proof) }),
    })),
  ];
  return (
    <FormSection
      id="part-5"
      number={5}
      title={say('form.solution.part.proof')}
      intro={say('form.solution.part.proof.intro')}
    >
      <FieldFrame
        group
        id={fieldId('proof')}
        label={say('form.solution.proof')}
        hint={say('form.solution.proof.hint')}
      >
        {({ id }) =>
          claims.length === 0 ? (
            <p className="meta" id={id} tabIndex={-1}>
              {say('form.solution.proof.none')}
            </p>
          ) : (
            <ul className="proofs" id={id}>
              {claims.map((claim) => (
                <li key={claim.path}>
                  <span>{claim.text}</span>
                  <ProofFields
                    claim={claim.text}
                    path={claim.path}
                    proof={claim.proof}
                    error={faults.at(`${claim.path}.proof`)}
                    onChange={claim.put}
                    onLeave={() => faults.leave(`${claim.path}.proof`)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </FieldFrame>
      <FieldFrame
        group
        id={fieldId('references')}
        label={say('form.solution.references')}
        hint={say('form.solution.references.hint')}
        optional
      >
        {() => (
          <ReferenceRows
            rows={form.references}
            limit={SOLUTION_LIMITS.references.max}
            faults={faults}
            onChange={(references) => change({ references })}
          />
        )}
      </FieldFrame>
    </FormSection>
  );
}
