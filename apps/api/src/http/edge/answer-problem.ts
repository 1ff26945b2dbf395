import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from './locale.js';
import { problemOf, refusalOf, unforeseenProblem } from './problem.js';

/** Answers a request with the problem document of whatever went wrong, in the reader's language. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const locale = localeOf(request);
  const refusal = refusalOf(error);
  const problem = refusal ? problemOf(refusal, locale) : unforeseenProblem(request.id, locale);
  if (problem.status >= 500)
    request.log.error({ err: error, errorId: request.id, route: request.routeOptions?.url }, problem.code);
  if (problem.status === 429)
    void reply.header('retry-after', String(60 * Number(problem.params['minutes'] ?? 1)));
  void reply
    .status(problem.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(problem);
}
