import { SUMS } from './sums.wasm.js';

/** What `gather` is called with, in its order: `kernel/sums.ts` says what each is. Addresses in bytes, and counts. */
export type GatherJob = readonly [
  readings: number,
  count: number,
  used: number,
  kinds: number,
  columns: number,
  worths: number,
  wanted: number,
  depths: number,
  required: number,
  tallies: number,
  rows: number,
  room: number,
  /** 1: yes. */
  foretells: number,
];

/** The compiled loops, on one memory. */
export interface Sums {
  gather(...job: GatherJob): void;
  /** See `kernel/likeness.ts`. */
  compare(table: number, text: number, features: number, list: number, count: number, sums: number): void;
  collect(
    units: number,
    met: number,
    rows: number,
    floor: number,
    below: number,
    required: number,
    into: number,
  ): number;
  look(
    numbers: number,
    count: number,
    rows: number,
    room: number,
    kinds: number,
    worths: number,
    into: number,
  ): void;
  /* See `kernel/facets.ts`. */
  numbersOf(
    rows: number,
    width: number,
    part: number,
    slots: number,
    count: number,
    asked: number,
    query: number,
    places: number,
    news: number,
  ): number;
  credit(
    places: number,
    count: number,
    earned: number,
    answered: number,
    points: number,
    standings: number,
  ): void;
  keep(places: number, count: number, answered: number, slots: number, rows: number): number;
}

/** Memory that threads may share. */
export interface LinearMemory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

/* What every JavaScript engine has, and no library that this one is compiled with declares. */
declare const WebAssembly: {
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: true;
  }) => LinearMemory;
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: LinearMemory } },
  ) => { readonly exports: unknown };
};

/** 4 GiB, as far as an address reaches; what is not used costs nothing. */
const MOST_PAGES = 65_536;

export const linearMemory = (): LinearMemory =>
  new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });

/** The loops before they have a memory: a thread of its own makes an instance of them there. */
export const SUMS_MODULE: object = new WebAssembly.Module(
  Uint8Array.from(SUMS.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
);

export const sumsOn = (memory: LinearMemory): Sums =>
  new WebAssembly.Instance(SUMS_MODULE, { env: { memory } }).exports as Sums;
