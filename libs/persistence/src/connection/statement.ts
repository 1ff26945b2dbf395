import type { EntityManager } from 'typeorm';

/** Runs UPDATE or DELETE … RETURNING; TypeORM answers these (and only these) with [rows, count]. */
export async function changedRows<R>(
  manager: EntityManager,
  sql: string,
  parameters: readonly unknown[],
): Promise<readonly R[]> {
  const [rows] = await manager.query<[R[], number]>(sql, [...parameters]);
  return rows;
}
