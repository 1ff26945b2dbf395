/** Each measured value that any solution states, once, by its quantity: few numbers are stated by many. */
export class SpecValues {
  private readonly numbers = new Map<string, number>();
  private readonly byQuantity = new Map<number, SpecValue[]>();

  /** @param code quantity · 2, + 1 if proven @param value in the quantity's own unit */
  number(code: number, value: number): number {
    const key = `${code}:${value}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      this.numbers.set(key, (number = this.numbers.size));
      const known = this.byQuantity.get(code >> 1);
      if (known) known.push({ number, code, value });
      else this.byQuantity.set(code >> 1, [{ number, code, value }]);
    }
    return number;
  }

  of(quantity: number): readonly SpecValue[] {
    return this.byQuantity.get(quantity) ?? [];
  }
}

export interface SpecValue {
  readonly number: number;
  readonly code: number;
  readonly value: number;
}
