import type {
  ReferenceEdition,
  ReferenceKind,
  ReferenceRepository,
  ReferenceVersions,
} from '@duijie/application';
import { DEFAULT_WEIGHTS, type CorpusSnapshot } from '@duijie/domain';
import type { EntityManager } from 'typeorm';
import { isStorable } from '../connection/rows.js';
import { CorpusSnapshotEntity } from '../entities/corpus-snapshot.entity.js';
import { ReferenceEditionEntity } from '../entities/reference-edition.entity.js';
import { packFrequencies, unpackFrequencies } from '../mappers/corpus.mapper.js';

export class TypeormReferenceRepository implements ReferenceRepository {
  constructor(private readonly manager: EntityManager) {}

  async versions(): Promise<ReferenceVersions> {
    const [row] = await this.manager.query<ReferenceVersions[]>(
      `SELECT coalesce(json_object_agg(kind, version), '{}') AS editions,
         (SELECT coalesce(max(number), 0) FROM app.corpus_snapshot) AS corpus,
         coalesce((SELECT version FROM app.weights_activation ORDER BY at DESC, id DESC LIMIT 1), $1) AS weights,
         coalesce((SELECT CASE model WHEN '' THEN 0 ELSE number END FROM app.meaning_edition e ORDER BY e.number DESC LIMIT 1), 0) AS meaning
       FROM (SELECT DISTINCT ON (kind) kind, version FROM app.reference_edition ORDER BY kind, activated_at DESC) active`,
      [DEFAULT_WEIGHTS.version],
    );
    return row ?? { editions: {}, corpus: 0, weights: DEFAULT_WEIGHTS.version, meaning: 0 };
  }

  async active(kind: ReferenceKind): Promise<ReferenceEdition | undefined> {
    const [row] = await this.manager.find(ReferenceEditionEntity, {
      where: { kind },
      order: { activatedAt: 'DESC' },
      take: 1,
    });
    return row && toEdition(row);
  }

  async find(kind: ReferenceKind, version: string): Promise<ReferenceEdition | undefined> {
    if (!isStorable(version)) return undefined;
    const [row] = await this.manager.findBy(ReferenceEditionEntity, { kind, version });
    return row && toEdition(row);
  }

  async activate({ kind, version, content }: ReferenceEdition): Promise<void> {
    // clock_timestamp, not now(): of two editions activated in one transaction the second is the active one.
    await this.manager.query(
      `INSERT INTO app.reference_edition (kind, version, content, activated_at) VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT (kind, version) DO UPDATE SET activated_at = excluded.activated_at`,
      [kind, version, JSON.stringify(content)],
    );
  }

  async newestCorpus(): Promise<CorpusSnapshot | undefined> {
    const [row] = await this.manager.find(CorpusSnapshotEntity, { order: { number: 'DESC' }, take: 1 });
    return row && toSnapshot(row);
  }

  async corpusDocuments(): Promise<number> {
    const [row] = await this.manager.find(CorpusSnapshotEntity, {
      select: { number: true, documents: true },
      order: { number: 'DESC' },
      take: 1,
    });
    return row?.documents ?? 0;
  }

  async corpus(number: number): Promise<CorpusSnapshot | undefined> {
    const [row] = await this.manager.findBy(CorpusSnapshotEntity, { number });
    return row && toSnapshot(row);
  }

  async insertCorpus({ number, documents, df }: CorpusSnapshot): Promise<void> {
    await this.manager.insert(CorpusSnapshotEntity, { number, documents, df: packFrequencies(df) });
  }
}

const toEdition = ({ kind, version, content }: ReferenceEditionEntity): ReferenceEdition => ({
  kind,
  version,
  content,
});

const toSnapshot = ({ number, documents, df }: CorpusSnapshotEntity): CorpusSnapshot => ({
  number,
  documents,
  df: unpackFrequencies(df),
});
