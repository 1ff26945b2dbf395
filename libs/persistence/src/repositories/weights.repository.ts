import type { WeightsActivation, WeightsRepository, WeightsVersion } from '@duijie/application';
import type { Weights } from '@duijie/domain';
import type { EntityManager } from 'typeorm';
import { isStorable, withoutNulls } from '../connection/rows.js';
import { WeightsActivationEntity } from '../entities/weights-activation.entity.js';
import { WeightsVersionEntity } from '../entities/weights-version.entity.js';

export class TypeormWeightsRepository implements WeightsRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(version: string): Promise<Weights | undefined> {
    if (!isStorable(version)) return undefined;
    const [row] = await this.manager.findBy(WeightsVersionEntity, { version });
    return row && { version: row.version, factors: row.factors };
  }

  list(): Promise<readonly WeightsVersion[]> {
    return this.manager.find(WeightsVersionEntity, { order: { learnedAt: 'ASC', version: 'ASC' } });
  }

  async insert({ version, factors, against, report, learnedAt }: WeightsVersion): Promise<void> {
    await this.manager.insert(WeightsVersionEntity, { version, factors, against, report, learnedAt });
  }

  async activations(): Promise<readonly WeightsActivation[]> {
    const rows = await this.manager.find(WeightsActivationEntity, { order: { at: 'DESC', id: 'DESC' } });
    return rows.map((row) => withoutNulls(row));
  }

  async activate({ note, ...activation }: WeightsActivation): Promise<void> {
    await this.manager.insert(WeightsActivationEntity, { ...activation, note: note ?? null });
  }
}
