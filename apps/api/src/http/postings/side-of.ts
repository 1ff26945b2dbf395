import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Side } from '@duijie/domain';
import type { FastifyRequest } from 'fastify';

/** Both sides share these routes; the address says which side is meant. */
export const SIDES = ['v1/needs', 'v1/solutions'];

export const SideOf = createParamDecorator((_: unknown, context: ExecutionContext): Side => {
  const { url } = context.switchToHttp().getRequest<FastifyRequest>().routeOptions;
  return url?.startsWith('/api/v1/needs') ? 'need' : 'solution';
});
