/** Turns texts into vectors whose cosine says how alike they are in meaning. Somebody else's model, perhaps on somebody else's machine. */
export abstract class Embedder {
  /** What its operator calls the model; '' where there is none. Vectors of different models cannot be compared. */
  abstract readonly model: string;

  /**
   * @param patienceMs for all of it, trying again included
   * @returns one vector a text, in their order: finite numbers, all of one length, not of any given length
   * @throws EMBEDDER.UNAVAILABLE when it is down, busy, or answers nonsense; EMBEDDER.REFUSED when it does not take one of these texts
   */
  abstract embed(texts: readonly string[], patienceMs: number): Promise<readonly (readonly number[])[]>;
}

/** Where nobody configured one. */
export class NoEmbedder extends Embedder {
  readonly model = '';

  embed(): Promise<never> {
    return Promise.reject(new Error('no embedder'));
  }
}
