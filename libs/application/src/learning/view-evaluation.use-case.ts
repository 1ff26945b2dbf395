import { DEFAULT_WEIGHTS, type FactorId } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireBrokerAdministrator } from '../access/permissions.js';
import type {
  KeptEvaluation,
  LearningReport,
  WeightsActivation,
  WeightsVersion,
} from '../ports/learning-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';

export interface WeightsView {
  readonly version: string;
  readonly factors: Readonly<Record<FactorId, number>>;
  /** What it was fitted and judged on; absent for the version that the platform began with. */
  readonly learned?: { readonly at: Date; readonly against: string; readonly report: LearningReport };
  readonly inForce: boolean;
  /** Whether an administrator may bring it into force now: the gate let it pass against what is in force now, or it was in force before. */
  readonly activatable: boolean;
}

export interface EvaluationView {
  /** Newest first. */
  readonly versions: readonly WeightsView[];
  /** Newest first. */
  readonly activations: readonly WeightsActivation[];
  /** Oldest first. */
  readonly evaluations: readonly KeptEvaluation[];
}

/** What is known of the scorer's versions, for the brokers' administrator; reads stored results and computes none. */
export class ViewEvaluation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<EvaluationView> {
    requireBrokerAdministrator(actor);
    return this.unitOfWork.read(async (store) => {
      const { weights: inForce } = await store.reference.versions();
      const activations = await store.weights.activations();
      const wereInForce = new Set(activations.map(({ version }) => version));
      const kept = await store.weights.list();
      const named = await organizationNames(store, kept);
      const learned = kept.map(({ version, factors, learnedAt: at, against, report }): WeightsView => ({
        version,
        factors,
        learned: { at, against, report: named(report) },
        inForce: version === inForce,
        activatable:
          version !== inForce &&
          (wereInForce.has(version) || (report.findings.length === 0 && against === inForce)),
      }));
      const { version, factors } = DEFAULT_WEIGHTS;
      const first = { version, factors, inForce: version === inForce, activatable: version !== inForce };
      return {
        versions: [first, ...learned].reverse(),
        activations,
        evaluations: await store.evaluations.list(),
      };
    });
  }
}

/** Findings about a vendor or a reader name it instead of its id, for people. */
async function organizationNames(
  store: Store,
  versions: readonly WeightsVersion[],
): Promise<(report: LearningReport) => LearningReport> {
  const ids = versions.flatMap(({ report }) => report.findings.flatMap(({ about }) => about ?? []));
  const found = await store.organizations.findMany([...new Set(ids)]);
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return (report) => ({
    ...report,
    findings: report.findings.map((finding) => {
      const name = names.get(finding.about ?? '');
      return name === undefined ? finding : { ...finding, about: name };
    }),
  });
}
