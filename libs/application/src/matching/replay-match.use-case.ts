import { DomainError, figuresOf, figuresText } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { FrozenInputs } from '../ports/match-repositories.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { partyOf } from './pair-access.js';
import type { PairScoring } from './pair-scoring.js';
import { evidenceOf, loadPairs, mayRead, toReplay } from './stored-pair.js';

export interface ReplayView {
  readonly matchId: string;
  /** Everything the score rests on. */
  readonly inputs: FrozenInputs;
  readonly computedAt: Date;
  /** The figures as they are stored, byte for byte. */
  readonly stored: string;
  /** What scoring the frozen inputs again gives; absent when the scorer, or an edition, is another one by now. */
  readonly replayed?: string;
  readonly identical?: boolean;
}

/** Computes a stored match again from its frozen inputs, for its two organizations and brokers. @throws MATCH.NOT_FOUND */
export class ReplayMatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scoring: PairScoring,
  ) {}

  async execute(actor: Actor, { id }: { readonly id: string }): Promise<ReplayView> {
    requireMember(actor);
    return this.unitOfWork.read(async (store) => {
      const match = await store.matches.find(id);
      const [pair] = match ? await loadPairs(store, [match]) : [];
      const reader =
        pair &&
        partyOf(actor, {
          needOrganizationId: pair.need.owner.id,
          solutionOrganizationId: pair.solution.owner.id,
        });
      if (!match || !pair || !reader || !mayRead(pair, reader)) throw new DomainError('MATCH.NOT_FOUND');
      const evidence = await evidenceOf(store, this.scoring, toReplay(pair));
      const replayed = evidence && figuresText(figuresOf(evidence.result));
      const { inputs, computedAt, figures: stored } = match;
      return {
        matchId: id,
        inputs,
        computedAt,
        stored,
        ...(replayed !== undefined && { replayed, identical: replayed === stored }),
      };
    });
  }
}
