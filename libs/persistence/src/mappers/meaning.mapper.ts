import type { MeaningVector } from '@duijie/domain';

/** The low byte first, whatever the machine. */
export function packMeaning(vector: MeaningVector): Buffer {
  const bytes = Buffer.alloc(vector.length * 2);
  vector.forEach((value, i) => bytes.writeInt16LE(value, i * 2));
  return bytes;
}

export const unpackMeaning = (bytes: Buffer): MeaningVector =>
  Int16Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readInt16LE(i * 2));
