import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LIMITS_OF_REQUEST } from '@duijie/contracts';
import type { Settings } from '@duijie/platform';
import { answerBrokenRequest } from './http/edge/answer-broken-request.js';
import { answerProblem } from './http/edge/answer-problem.js';
import { LogController } from 'fastify';
import { configureApi } from './http/edge/configure-api.js';
import { Health } from './http/health/health.js';
import { serveOpenApi } from './http/openapi.js';
import type { Adapters } from './wiring/adapters.js';
import { ApiModule } from './wiring/api.module.js';
import { NestLog, type Log } from './wiring/log.js';

/** The HTTP server, configured and not yet listening; the tests start the same one. */
export async function createApi(
  settings: Settings,
  adapters: Adapters,
  log: Log,
): Promise<NestFastifyApplication> {
  const fastify = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: settings.TRUST_PROXY,
    bodyLimit: LIMITS_OF_REQUEST.bytes,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    // What Fastify refuses before any route is found, such as an address that is no address.
    frameworkErrors: answerProblem,
    clientErrorHandler: answerBrokenRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.of(adapters, new Health(settings, adapters)),
    fastify,
    { bodyParser: false, logger: new NestLog(log), abortOnError: false },
  );
  await configureApi(app, settings);
  serveOpenApi(app);
  return app;
}
