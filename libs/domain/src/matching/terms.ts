import type { Lexicon } from '../posting/lexicon.js';
import { NEAR_FROM } from './joints/nearness.js';

/**
 * Ids of the vocabulary as small numbers, and what the lexicon says of pairs of them as tables: a full re-match asks the same few
 * questions a hundred million times. The numbers mean nothing outside of this process and reach no figure.
 */
export class Terms {
  private readonly numbers = new Map<string, number>();
  private readonly rows = new Map<string, Float64Array>();
  private readonly neighbours = new Map<number, readonly Neighbour[]>();
  private readonly proofs = new Map<string, Map<number, boolean>>();
  private readonly names: string[] = [];

  constructor(readonly lexicon: Lexicon) {}

  number(id: string): number {
    let number = this.numbers.get(id);
    if (number === undefined) {
      this.numbers.set(id, (number = this.names.length));
      this.names.push(id);
    }
    return number;
  }

  /** The one copy of an id that is kept, so that a hundred thousand solutions do not each keep their own. */
  same(id: string): string {
    return this.names[this.number(id)] as string;
  }

  /** Closeness to a concept by number, 0 below `NEAR_FROM`, 1 for itself. A number beyond the end was met later: it is not near. */
  nearness(concept: string): Float64Array {
    let row = this.rows.get(concept);
    if (!row) {
      const near = this.lexicon.near(concept).filter(({ closeness }) => closeness >= NEAR_FROM);
      const numbers = [this.number(concept), ...near.map((one) => this.number(one.concept))];
      row = new Float64Array(Math.max(...numbers) + 1);
      near.forEach((one, i) => ((row as Float64Array)[numbers[i + 1] as number] = one.closeness));
      row[numbers[0] as number] = 1;
      this.rows.set(concept, row);
    }
    return row;
  }

  /** The concepts that one serves besides others, itself first among them: closeness is symmetric. */
  near(concept: number): readonly Neighbour[] {
    let found = this.neighbours.get(concept);
    if (!found) {
      const all: Neighbour[] = [];
      this.nearness(this.names[concept] as string).forEach((closeness, number) => {
        if (closeness > 0) all.push({ concept: number, closeness });
      });
      this.neighbours.set(concept, (found = all.sort((a, b) => b.closeness - a.closeness)));
    }
    return found;
  }

  /** Whether holding the certificate of that number proves the one required. */
  proves(held: number, required: string): boolean {
    let known = this.proofs.get(required);
    if (!known) this.proofs.set(required, (known = new Map<number, boolean>()));
    let answer = known.get(held);
    if (answer === undefined)
      known.set(held, (answer = this.lexicon.proves(this.names[held] as string, required)));
    return answer;
  }
}

export interface Neighbour {
  readonly concept: number;
  /** (0, 1]; 1 for itself. */
  readonly closeness: number;
}

const terms = new WeakMap<Lexicon, Terms>();

/** One table for a lexicon, however many contexts share it: what was prepared today is good tomorrow. */
export function termsOf(lexicon: Lexicon): Terms {
  let found = terms.get(lexicon);
  if (!found) terms.set(lexicon, (found = new Terms(lexicon)));
  return found;
}
