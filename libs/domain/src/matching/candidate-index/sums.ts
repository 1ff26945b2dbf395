import { SUMS } from './sums.wasm.js';

/** The compiled loops, on one memory; `kernel/sums.ts` says what each does. All numbers are addresses in bytes, or counts. */
export interface Sums {
  gather(
    readings: number,
    count: number,
    used: number,
    kinds: number,
    units: number,
    words: number,
    met: number,
    seen: number,
    worths: number,
    likeness: number,
  ): void;
  countFrom(units: number, used: number, floor: number): number;
  collect(
    units: number,
    met: number,
    used: number,
    floor: number,
    below: number,
    required: number,
    into: number,
  ): number;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/* What every JavaScript engine has, and no library that this one is compiled with declares. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: Memory } },
  ) => { readonly exports: unknown };
};

export const WasmMemory = WebAssembly.Memory;

const compiled = new WebAssembly.Module(
  Uint8Array.from(SUMS.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
);

export const sumsOn = (memory: Memory): Sums =>
  new WebAssembly.Instance(compiled, { env: { memory } }).exports as Sums;
