import {
  byThisScorer,
  cityOf,
  DEFAULT_WEIGHTS,
  ExposureTally,
  FACTOR_IDS,
  fitLog,
  learned,
  parseFigures,
  rowOf,
  SCORER_VERSION,
  type Catalogue,
  type ExposureFigures,
  type ShownSolution,
  type VendorFacts,
  type Weights,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { LearningReport, WeightsVersion } from '../ports/learning-repositories.js';
import type { StoredMatch } from '../ports/match-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { publishedIds } from '../posting/published-ids.js';
import { weightsInForce } from '../reference/weights-in-force.js';

const MOST_SESSIONS = 20_000;

export interface LearningOutcome {
  readonly inForce: Weights;
  readonly factors: Weights['factors'];
  readonly report: LearningReport;
  /** The version it was kept as; absent when the log held no decision at all. */
  readonly version?: string;
}

/**
 * Reads the log of impressions and decisions, fits weights and holds them against those in force (`fitLog`). Keeps them as a new version,
 * together with what the gate found; nothing comes into force by this.
 */
export class LearnWeights {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  async execute(actor: Actor): Promise<LearningOutcome> {
    requireSystem(actor);
    const { inForce, heard } = await this.unitOfWork.read(async (store) => ({
      inForce: await weightsInForce(store, await store.reference.versions()),
      heard: await store.shownLists.sessions(SCORER_VERSION, MOST_SESSIONS),
    }));
    const fitted = fitLog(heard.sessions, inForce);
    const tally = new ExposureTally(fitted.weights, rowOf(inForce));
    const catalogue = await this.unitOfWork.read((store) => addAll(store, tally));
    const { factors, exposure, ...rest } = learned(fitted, tally.figures(catalogue));
    const report: LearningReport = {
      ...rest,
      leftOut: heard.leftOut,
      exposure: { candidate: anonymous(exposure.candidate), inForce: anonymous(exposure.inForce) },
    };
    if (report.decisions === 0) return { inForce, factors, report };
    const kept = await this.unitOfWork.run(async (store): Promise<WeightsVersion> => {
      const versions = await store.weights.list();
      const newest = versions.at(-1)?.version ?? DEFAULT_WEIGHTS.version;
      const version = String(Number(newest) + 1);
      const made = { version, factors, against: inForce.version, report, learnedAt: this.recorder.now() };
      await store.weights.insert(made);
      const outcome = report.findings.length === 0 ? 'passed' : 'refused';
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'weights',
          subjectId: version,
          event: 'learned',
          from: inForce.version,
          to: outcome,
        }),
      );
      return made;
    });
    return { inForce, factors, report, version: kept.version };
  }
}

const anonymous = ({ byVendor: _, ...rest }: ExposureFigures): Omit<ExposureFigures, 'byVendor'> => rest;

/**
 * The current matches of each published need with what they earned, batch by batch: a need is forgotten once it is counted. What was scored
 * by other rules waits for the re-match and is left out.
 */
async function addAll(store: Store, tally: ExposureTally): Promise<Catalogue> {
  const vendorOf = new Map<string, string>();
  for await (const ids of publishedIds(store, 'solution'))
    for (const { id, organizationId } of await store.postings.published('solution', ids))
      vendorOf.set(id, organizationId);

  let needs = 0;
  for await (const ids of publishedIds(store, 'need')) {
    needs += ids.length;
    const byNeed = new Map<string, ShownSolution[]>();
    for (const match of await store.matches.stored('need', ids)) {
      const vendorId = vendorOf.get(match.solutionId);
      if (match.state !== 'current' || match.figures === '' || vendorId === undefined) continue;
      if (!byThisScorer(match.scorerVersion)) continue;
      const list = byNeed.get(match.needId) ?? [];
      list.push(shownOf(match, vendorId));
      byNeed.set(match.needId, list);
    }
    for (const list of byNeed.values()) tally.add(list);
  }
  return { needs, solutions: vendorOf.size, vendors: await vendorsOf(store, vendorOf) };
}

function shownOf({ solutionId, figures }: StoredMatch, vendorId: string): ShownSolution {
  const { standing, factors } = parseFigures(figures);
  const shares = new Map(
    factors.map(({ factor, weight, points }) => [factor, weight > 0 ? points / weight : 0]),
  );
  return {
    solutionId,
    vendorId,
    shares: FACTOR_IDS.map((id) => shares.get(id)),
    passed: standing === 'passed',
    explored: false,
  };
}

async function vendorsOf(
  store: Store,
  vendorOf: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, VendorFacts>> {
  const counts = new Map<string, number>();
  for (const vendor of vendorOf.values()) counts.set(vendor, (counts.get(vendor) ?? 0) + 1);
  const organizations = await store.organizations.findMany([...counts.keys()]);
  return new Map(
    organizations.map(({ id, region }) => [id, { tier: tierOf(counts.get(id) ?? 0), city: cityOf(region) }]),
  );
}

const tierOf = (solutions: number): VendorFacts['tier'] =>
  solutions <= 1 ? 'one' : solutions <= 4 ? 'few' : 'many';
