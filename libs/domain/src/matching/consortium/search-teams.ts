/** A possible member as the search sees it: pieces by number, money in whole 分-like units so that sums are exact. */
export interface Bidder {
  readonly id: string;
  readonly vendor: string;
  /** Per piece: 0 does not cover it; else how well, a positive whole number. */
  readonly worth: readonly number[];
  /** Floor of the price, ≥ 0, a whole number; 0 where none is stated. */
  readonly floor: number;
  readonly priced: boolean;
  readonly mayLead: boolean;
}

export interface TeamProblem {
  /** Weight of each piece, positive whole numbers; at most 64 pieces. */
  readonly weights: readonly number[];
  readonly bidders: readonly Bidder[];
  /** 1–4. */
  readonly mostMembers: number;
  /** Sum of floors must not exceed it; in the unit of the floors. */
  readonly ceiling?: number;
  /** How many teams are wanted. */
  readonly keep: number;
  /** Whether pieces may stay uncovered; their weight then decides before all else. */
  readonly mayMiss: boolean;
  /** Pairs of members with a recorded past; asked of finished teams only. */
  readonly pastOf: (a: Bidder, b: Bidder) => boolean;
}

export interface FoundTeam {
  /** By id. */
  readonly members: readonly Bidder[];
  readonly missing: number;
  readonly worth: number;
  readonly past: number;
  readonly unpriced: number;
  readonly floors: number;
}

/**
 * Total order, best first: least weight missing, fewest members, most worth (Σ weight × best worth per piece), most recorded past,
 * fewest without a price, lowest sum of floors, ids.
 */
export function compareTeams(a: FoundTeam, b: FoundTeam): number {
  return (
    a.missing - b.missing ||
    a.members.length - b.members.length ||
    b.worth - a.worth ||
    b.past - a.past ||
    a.unpriced - b.unpriced ||
    a.floors - b.floors ||
    compareIds(a.members, b.members)
  );
}

function compareIds(a: readonly Bidder[], b: readonly Bidder[]): number {
  for (const [i, { id }] of a.entries()) {
    const other = b[i]?.id ?? '';
    if (id !== other) return id < other ? -1 : 1;
  }
  return 0;
}

/**
 * What a set of members amounts to, or undefined where it is no team: a vendor twice, somebody who brings nothing that no other
 * brings, nobody who may lead, more than the ceiling, or pieces missing where none may.
 */
export function teamOf(members: readonly Bidder[], problem: TeamProblem): FoundTeam | undefined {
  const { weights, ceiling, mayMiss, pastOf } = problem;
  let floors = 0;
  let unpriced = 0;
  for (const { floor, priced } of members) {
    floors += floor;
    if (!priced) unpriced++;
  }
  if (ceiling !== undefined && floors > ceiling) return undefined;
  if (!members.some(({ mayLead }) => mayLead)) return undefined;
  if (new Set(members.map(({ vendor }) => vendor)).size < members.length) return undefined;

  let missing = 0;
  let worth = 0;
  let needed = 0;
  for (const [piece, weight] of weights.entries()) {
    let best = 0;
    let bearers = 0;
    for (const [at, member] of members.entries()) {
      const given = member.worth[piece] ?? 0;
      if (given > 0) bearers = bearers === 0 ? 1 << at : -1;
      if (given > best) best = given;
    }
    if (best === 0) missing += weight;
    worth += weight * best;
    if (bearers > 0) needed |= bearers;
  }
  if (needed !== (1 << members.length) - 1 || (missing > 0 && !mayMiss)) return undefined;
  let past = 0;
  for (const [at, a] of members.entries()) for (const b of members.slice(at + 1)) if (pastOf(a, b)) past++;
  return {
    members: [...members].sort((a, b) => (a.id < b.id ? -1 : 1)),
    missing,
    worth,
    past,
    unpriced,
    floors,
  };
}

/**
 * The best teams in which every member brings a piece that no other member brings: exact covers in the sense that each piece can be
 * given to one member and each member gets one. Branch and bound in the manner of Knuth's Algorithm X: take the open piece that fewest
 * can cover; try each of them, and once tried keep it out of what follows, so no team is met twice; where pieces may be missing,
 * at last let this piece go, and with it everybody who covers it. Sizes ascend, so small teams bound large ones.
 */
export function searchTeams(problem: TeamProblem): readonly FoundTeam[] {
  const { mostMembers, keep, mayMiss, ceiling = Infinity } = problem;
  const { bidders, lists, order } = prepared(problem);
  const { low, high } = masks(bidders, order);
  const weights = order.map((piece) => problem.weights[piece] ?? 0);
  const weigh = weigher(weights);
  const barred = new Uint8Array(bidders.length);
  const chosen: number[] = [];
  const best: FoundTeam[] = [];
  const full = (): FoundTeam | undefined => (best.length === keep ? best[keep - 1] : undefined);

  /** Whether no team of this size that misses at least so much can enter the list. */
  const hopeless = (missing: number, size: number): boolean => {
    const last = full();
    return last !== undefined && (missing - last.missing || size - last.members.length) > 0;
  };
  const finish = (): void => {
    const members = chosen.map((at) => bidders[at] as Bidder);
    const team = teamOf(members, problem);
    const last = full();
    if (!team || (last && compareTeams(team, last) >= 0)) return;
    if (last) best.pop();
    best.push(team);
    best.sort(compareTeams);
  };

  /** The most weight that so many more members can add to what is open, each taken at its best alone: an upper bound. */
  const reach = (slots: number, lo: number, hi: number): number => {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let at = 0; at < bidders.length; at++) {
      if (barred[at]) continue;
      const gain = weigh((low[at] as number) & lo, (high[at] as number) & hi);
      if (gain <= fourth) continue;
      fourth = gain;
      if (fourth > third) [third, fourth] = [fourth, third];
      if (third > second) [second, third] = [third, second];
      if (second > first) [first, second] = [second, first];
    }
    return first + (slots > 1 ? second : 0) + (slots > 2 ? third : 0) + (slots > 3 ? fourth : 0);
  };

  /** `lo` and `hi`: the pieces still open, in the order of their rarity. */
  const visit = (size: number, lo: number, hi: number, missing: number, floors: number): void => {
    const slots = size - chosen.length;
    const closed = (lo | hi) === 0;
    if (closed || slots === 0) {
      if (slots === 0 && (closed || mayMiss)) finish();
      return;
    }
    if (slots > 1 || mayMiss) {
      const unreached = Math.max(0, weigh(lo, hi) - reach(slots, lo, hi));
      if ((unreached > 0 && !mayMiss) || hopeless(missing + unreached, size)) return;
    }
    const piece = lowest(lo, hi);
    const tried: number[] = [];
    for (const at of lists[piece] as number[]) {
      if (barred[at]) continue;
      const restLo = lo & ~(low[at] as number);
      const restHi = hi & ~(high[at] as number);
      const { floor, vendor } = bidders[at] as Bidder;
      const fits = slots > 1 || mayMiss || (restLo | restHi) === 0;
      if (fits && floors + floor <= ceiling && !chosen.some((other) => bidders[other]?.vendor === vendor)) {
        chosen.push(at);
        visit(size, restLo, restHi, missing, floors + floor);
        chosen.pop();
      }
      barred[at] = 1;
      tried.push(at);
    }
    if (mayMiss) {
      const dropped = missing + (weights[piece] as number);
      if (piece < WORD) visit(size, lo & (lo - 1), hi, dropped, floors);
      else visit(size, 0, hi & (hi - 1), dropped, floors);
    }
    for (const at of tried) barred[at] = 0;
  };

  const [lo, hi] = [order.length, order.length - WORD].map((bits) =>
    bits >= WORD ? -1 : bits > 0 ? (1 << bits) - 1 : 0,
  );
  for (let size = 1; size <= mostMembers; size++) visit(size, lo as number, hi as number, 0, 0);
  return best;
}

/** Sets of pieces are bits of two words: a need asks for at most 20 capabilities, 20 specs and 10 certificates. */
const WORD = 32;
const lowest = (lo: number, hi: number): number =>
  lo !== 0 ? WORD - 1 - Math.clz32(lo & -lo) : 2 * WORD - 1 - Math.clz32(hi & -hi);

function masks(bidders: readonly Bidder[], order: readonly number[]) {
  const low = new Int32Array(bidders.length);
  const high = new Int32Array(bidders.length);
  for (const [at, { worth }] of bidders.entries())
    for (const [bit, piece] of order.entries())
      if ((worth[piece] ?? 0) > 0) {
        if (bit < WORD) low[at] = (low[at] as number) | (1 << bit);
        else high[at] = (high[at] as number) | (1 << (bit - WORD));
      }
  return { low, high };
}

/** Weight of a set of pieces by a table per byte. */
function weigher(weights: readonly number[]): (lo: number, hi: number) => number {
  const tables = Array.from({ length: 8 }, (_, byte) => {
    const table = new Uint32Array(256);
    for (let set = 1; set < 256; set++)
      table[set] = (table[set & (set - 1)] as number) + (weights[byte * 8 + lowest(set, 0)] ?? 0);
    return table;
  });
  const word = (bits: number, from: number): number => {
    let sum = 0;
    for (let byte = 0; byte < 4; byte++) sum += tables[from + byte]?.[(bits >>> (8 * byte)) & 255] as number;
    return sum;
  };
  return (lo, hi) => word(lo, 0) + (hi === 0 ? 0 : word(hi, 4));
}

/** Bidders best first, so that good teams are met early; pieces rarest first; who covers which. */
function prepared({ bidders, weights }: TeamProblem) {
  const total = ({ worth }: Bidder): number =>
    weights.reduce((sum, weight, piece) => sum + weight * (worth[piece] ?? 0), 0);
  const useful = bidders
    .map((bidder) => ({ bidder, total: total(bidder) }))
    .filter((each) => each.total > 0)
    .sort((a, b) => b.total - a.total || (a.bidder.id < b.bidder.id ? -1 : 1))
    .map(({ bidder }) => bidder);
  const listOf = (piece: number): number[] =>
    useful.flatMap(({ worth }, at) => ((worth[piece] ?? 0) > 0 ? [at] : []));
  const order = weights
    .map((_, piece) => ({ piece, list: listOf(piece) }))
    .sort((a, b) => a.list.length - b.list.length || a.piece - b.piece);
  return { bidders: useful, order: order.map(({ piece }) => piece), lists: order.map(({ list }) => list) };
}
