import fastifyCompress from '@fastify/compress';
import type { Settings } from '@duijie/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { shapeValidation } from './field-problems.js';
import { PhraseInterceptor } from './phrase.interceptor.js';
import { ProblemFilter } from './problem.filter.js';

/** Everything between the socket and the controllers, in one place; the tests' server is configured by it too. */
export async function configureApi(app: NestFastifyApplication, settings: Settings): Promise<void> {
  app.setGlobalPrefix('api');
  app.enableCsrfProtection();
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      directives: {
        'script-src': ["'self'"],
        // Ant Design writes its styles at run time.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        // Without TLS in front there is nothing to upgrade to.
        'upgrade-insecure-requests': settings.TRUST_PROXY ? [] : null,
      },
    },
    strictTransportSecurity: settings.TRUST_PROXY,
  });
  app.useGlobalPipes(shapeValidation());
  app.useGlobalInterceptors(new PhraseInterceptor());
  app.useGlobalFilters(new ProblemFilter());
  const fastify = app.getHttpAdapter().getInstance();
  // What an answer says depends on who asks; the few that do not say so themselves.
  fastify.addHook('onRequest', async ({ url }, reply) => {
    if (url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  // JSON alone is understood; everything else is answered with 415.
  fastify.removeContentTypeParser('text/plain');
  // Answers only: a small compressed body could unfold into more than the limit lets through.
  await fastify.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
  });
  if (settings.WEB_DIST) {
    // Loaded only where pages are served: a proxy in front usually does that.
    const { serveWeb } = await import('./serve-web.js');
    await serveWeb(fastify, settings.WEB_DIST);
  }
}
