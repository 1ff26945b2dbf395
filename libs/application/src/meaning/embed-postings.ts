import { DomainError, meaningVector, type MeaningVector } from '@duijie/domain';
import type { Embedder } from '../ports/embedder.js';
import type { Meaningless, RevisionKey } from '../ports/meaning-repository.js';
import type { Clock } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { publicText } from '../posting/public-text.js';

/** How long the publishing of a posting may wait for its vector, ms: without one it goes on, and the vector comes later. */
const PATIENCE_MS = 2_000;
/** After a failure no posting waits for this long, ms. */
const REST_MS = 60_000;

const keyOf = ({ postingId, number }: RevisionKey): string => `${postingId}:${number}`;
const isCode = (error: unknown, code: DomainError['code']): boolean =>
  error instanceof DomainError && error.code === code;

/** Has vectors made of public texts. A text that the embedder refuses is left alone until this process starts again. */
export class EmbedPostings {
  private readonly refused = new Set<string>();
  private restsUntil = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly embedder: Embedder,
    private readonly clock: Clock,
  ) {}

  /** While a posting is on its way to be matched. Whatever is wrong with the embedder is no reason to stop. */
  async onItsWay(posting: Meaningless): Promise<void> {
    const { model } = this.embedder;
    const now = this.clock.now().getTime();
    if (model === '' || now < this.restsUntil || this.refused.has(keyOf(posting))) return;
    const known = await this.unitOfWork.read((store) => store.meanings.find(model, [posting]));
    if (known.size > 0) return;
    try {
      const vectors = await this.vectors([posting], PATIENCE_MS);
      await this.unitOfWork.run((store) => store.meanings.insert(model, vectors));
    } catch (error) {
      if (!isCode(error, 'EMBEDDER.UNAVAILABLE')) throw error;
      this.restsUntil = now + REST_MS;
    }
  }

  /** What has no vector yet and is worth asking for. */
  async missing(limit: number): Promise<readonly Meaningless[]> {
    const { model } = this.embedder;
    const found = await this.unitOfWork.read((store) =>
      store.meanings.missing(model, limit + this.refused.size),
    );
    return found.filter((posting) => !this.refused.has(keyOf(posting))).slice(0, limit);
  }

  /** The refused ones are left out. @throws EMBEDDER.UNAVAILABLE */
  async vectors(
    postings: readonly Meaningless[],
    patienceMs: number,
  ): Promise<readonly (RevisionKey & { readonly vector: MeaningVector })[]> {
    try {
      const vectors = await this.embedder.embed(
        postings.map(({ side, content }) => publicText(side, content)),
        patienceMs,
      );
      return postings.map(({ postingId, number }, i) => ({
        postingId,
        number,
        vector: meaningVector(vectors[i] ?? []),
      }));
    } catch (error) {
      if (!isCode(error, 'EMBEDDER.REFUSED')) throw error;
      const [only, ...others] = postings;
      if (only && others.length === 0) {
        this.refused.add(keyOf(only));
        return [];
      }
      const middle = Math.ceil(postings.length / 2);
      const halves = [postings.slice(0, middle), postings.slice(middle)];
      const found = [];
      for (const half of halves) found.push(...(await this.vectors(half, patienceMs)));
      return found;
    }
  }
}
