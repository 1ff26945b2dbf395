import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_SECONDS = 31_536_000;

/** Serves the built web: files as they are, every other address outside /api with the page that routes by itself. */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // File names under assets/ carry a hash of their content.
      const forever = path.includes('/assets/');
      void reply.header('cache-control', forever ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  // A missing script must not be answered with a page: the browser would take it for a broken script.
  const isPage = (url: string) => !/^\/(api|assets)([/?]|$)/.test(url);
  fastify.get('/*', (request, reply) =>
    isPage(request.url) ? reply.sendFile('index.html') : reply.callNotFound(),
  );
}
