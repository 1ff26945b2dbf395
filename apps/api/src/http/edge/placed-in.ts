import { DomainError } from '@duijie/domain';

/**
 * Names wrong fields as the caller sent them. The inner layers are given a part of the body and speak of its fields alone: `title` of a
 * content is `content.title` of the request.
 */
export async function placedIn<T>(body: object, part: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const placed = (field: string): string =>
      Object.keys(body).some((name) => field === name || field.startsWith(`${name}.`))
        ? field
        : `${part}.${field}`;
    throw new DomainError(
      error.code,
      error.params,
      error.field && placed(error.field),
      error.problems.map((problem) => ({ ...problem, field: placed(problem.field) })),
    );
  }
}
