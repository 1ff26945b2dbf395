import type { EvaluationRepository, KeptEvaluation } from '@duijie/application';
import type { EntityManager } from 'typeorm';
import { EvaluationEntity } from '../entities/evaluation.entity.js';

export class TypeormEvaluationRepository implements EvaluationRepository {
  constructor(private readonly manager: EntityManager) {}

  list(): Promise<readonly KeptEvaluation[]> {
    return this.manager.find(EvaluationEntity, { order: { at: 'ASC', id: 'ASC' } });
  }

  async insert({ figures, ...evaluation }: KeptEvaluation): Promise<void> {
    await this.manager.insert(EvaluationEntity, { ...evaluation, figures: { ...figures } });
  }
}
