/** A line of a measuring process: a step begins, or figures stand; those that are so far only are replaced by later ones. */
export type Told =
  | { readonly step: string }
  | { readonly figures: object }
  | { readonly figures: object; readonly isSoFar: true };

/** Tells of each step as it begins, and of its figures as soon as they stand: whoever reads along has them, whatever becomes of the rest. */
export class StepTeller {
  constructor(private readonly tell: (told: Told) => void) {}

  /** @param measure may tell what it has so far, which stands if it is cut off */
  async step<T extends object>(
    step: string,
    measure: (soFar: (figures: object) => void) => Promise<T>,
  ): Promise<T> {
    this.tell({ step });
    const figures = await measure((some) => {
      this.tell({ figures: some, isSoFar: true });
    });
    this.tell({ figures });
    return figures;
  }
}
