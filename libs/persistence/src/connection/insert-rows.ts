import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Many rows of one entity in one statement with one parameter: it costs what the rows cost, while the query builder makes a parameter of
 * every value and its SQL anew each time. Values as JSON writes them; every row has the keys of the first.
 */
export async function insertRows(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  rows: readonly ObjectLiteral[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const { tablePath, columns } = manager.connection.getMetadata(entity);
  const used = columns.filter(({ propertyName }) => propertyName in first);
  const names = used.map(({ databaseName }) => databaseName).join(', ');
  const named = rows.map((row) =>
    Object.fromEntries(used.map(({ propertyName, databaseName }) => [databaseName, row[propertyName]])),
  );
  await manager.query(
    `INSERT INTO ${tablePath} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${tablePath}, $1::jsonb)`,
    [JSON.stringify(named)],
  );
}
