import { gunzipSync, gzipSync } from 'node:zlib';

/** Two columns instead of pairs: half the JSON, and the counts compress well beside each other. */
interface Packed {
  readonly features: readonly string[];
  readonly counts: readonly number[];
}

export function packFrequencies(df: ReadonlyMap<string, number>): Buffer {
  const packed: Packed = { features: [...df.keys()], counts: [...df.values()] };
  return gzipSync(JSON.stringify(packed), { level: 6 });
}

export function unpackFrequencies(bytes: Buffer): ReadonlyMap<string, number> {
  const { features, counts } = JSON.parse(gunzipSync(bytes).toString('utf8')) as Packed;
  return new Map(features.map((feature, index) => [feature, counts[index] ?? 0]));
}
