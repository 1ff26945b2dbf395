import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ANONYMOUS, ResolveSession, type Actor, type ResolvedSession } from '@duijie/application';
import type { FastifyRequest } from 'fastify';
import { sessionTokenOf } from './session-cookie.js';

type SessionRequest = FastifyRequest & { session?: ResolvedSession };

/** Finds out who asks. It never refuses: whether that person may is the use-case's decision. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly resolveSession: ResolveSession) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const token = sessionTokenOf(request);
    request.session = token ? await this.resolveSession.execute(token) : undefined;
    return true;
  }
}

/** The actor of the request, as a handler's parameter. */
export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<SessionRequest>().session?.actor ?? ANONYMOUS,
);

/** What the browser is told of its own session; undefined when nobody is signed in. */
export const OwnSession = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<SessionRequest>().session?.session,
);
