/** What is wrong with one field, in the reader's language. `field` is its path as sent: `content.specs.0.value`. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** A refusal as the server explains it (RFC 9457), or a connection that failed (status 0, code NETWORK). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** The server's sentence; empty when it gave none. */
    readonly detail: string,
    readonly faults: readonly FieldFault[] = [],
    readonly field?: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    /** Under which the log has it. */
    readonly errorId?: string,
  ) {
    super(`${status} ${code} ${detail}`);
    this.name = 'ApiProblem';
  }

  /** Nothing reached the platform, or nothing came back: worth trying again by itself. */
  get unreachable(): boolean {
    return this.status === 0;
  }
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export const unreachable = (): ApiProblem => new ApiProblem(0, 'NETWORK', '');

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

export function problemFrom(status: number, body: unknown): ApiProblem {
  const { code, detail, errors, field, params, errorId } = record(body);
  const faults = (Array.isArray(errors) ? errors : []).map((each) => {
    const { field: path, message } = record(each);
    return { field: text(path), message: text(message) };
  });
  return new ApiProblem(
    status,
    text(code) || `HTTP.${status}`,
    text(detail),
    faults,
    text(field) || undefined,
    record(params),
    text(errorId) || undefined,
  );
}

export const isProblem = (error: unknown, code?: string): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code);
