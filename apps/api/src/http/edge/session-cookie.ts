import { SESSION_DAYS } from '@duijie/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'dj_session';
const TOKEN = /(?:^|;\s*)dj_session=([A-Za-z0-9_-]{43})(?:;|$)/;

/** Reads the header itself: the guard runs for every request and needs one cookie of one shape. */
export const sessionTokenOf = (request: Pick<FastifyRequest, 'headers'>): string | undefined =>
  TOKEN.exec(request.headers.cookie ?? '')?.[1];

const attributes = (request: FastifyRequest) =>
  `Path=/; HttpOnly; SameSite=Lax${request.protocol === 'https' ? '; Secure' : ''}`;

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.header(
    'set-cookie',
    `${NAME}=${token}; Max-Age=${SESSION_DAYS * 86_400}; ${attributes(request)}`,
  );
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('set-cookie', `${NAME}=; Max-Age=0; ${attributes(request)}`);
}
