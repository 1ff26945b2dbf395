import { DEFAULT_WEIGHTS, DomainError, fullScorerVersion } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireBrokerAdministrator } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { weightsInForce } from '../reference/weights-in-force.js';
import { beginRematch } from '../rematch/begin-rematch.js';

export interface ActivateWeightsInput {
  readonly version: string;
  readonly note?: string;
}

/**
 * A version of weights comes into force, by the brokers' administrator: a new one that the gate let pass against the version that is in force
 * now, or an earlier one again (those that were in force once, and the one the platform began with). In the same transaction a full re-match
 * begins.
 * @throws SESSION.REQUIRED, ACCESS.DENIED, WEIGHTS.NOT_FOUND, WEIGHTS.IN_FORCE, WEIGHTS.REFUSED, WEIGHTS.OUTDATED
 */
export class ActivateWeights {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  async execute(actor: Actor, { version, note }: ActivateWeightsInput): Promise<void> {
    requireBrokerAdministrator(actor);
    await this.unitOfWork.run(async (store) => {
      await store.rematches.lock(); // two administrators one after the other: the second sees what the first did
      const { weights: inForce } = await store.reference.versions();
      if (version === inForce) throw new DomainError('WEIGHTS.IN_FORCE');
      const wasInForce =
        version === DEFAULT_WEIGHTS.version ||
        (await store.weights.activations()).some((each) => each.version === version);
      const learned = (await store.weights.list()).find((each) => each.version === version);
      if (!learned && !wasInForce) throw new DomainError('WEIGHTS.NOT_FOUND');
      if (learned && !wasInForce) {
        if (learned.report.findings.length > 0) throw new DomainError('WEIGHTS.REFUSED');
        if (learned.against !== inForce) throw new DomainError('WEIGHTS.OUTDATED');
      }
      const said = note !== undefined && { note };
      await store.weights.activate({
        id: this.recorder.nextId(),
        version,
        accountId: actor.accountId,
        accountName: actor.name,
        ...said,
        at: this.recorder.now(),
      });
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'weights',
          subjectId: version,
          event: wasInForce ? 'went_back' : 'activated',
          from: inForce,
          to: version,
          ...said,
        }),
      );
      const weights = await weightsInForce(store, await store.reference.versions());
      await beginRematch(store, this.recorder, `scorer ${fullScorerVersion(weights)}`);
    });
  }
}
