import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from '@duijie/platform';
import { configureApi } from '../http/edge/configure-api.js';
import type { Health } from '../http/health/health.js';
import { openApiDocument } from '../http/openapi.js';
import type { Adapters } from '../wiring/adapters.js';
import { ApiModule } from '../wiring/api.module.js';
import type { Command } from './command.js';

/** Needs no server: in preview mode Nest reads the routes and creates nothing behind them. */
export const openapi: Command = {
  does: 'write the OpenAPI document to FILE',
  run: async ([file]) => {
    if (!file) throw new Error('openapi FILE');
    const app = await NestFactory.create<NestFastifyApplication>(
      ApiModule.of({ candidates: {} } as Adapters, {} as Health),
      new FastifyAdapter(),
      { preview: true, logger: false, abortOnError: false },
    );
    await configureApi(app, readSettings({}));
    writeFileSync(file, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
  },
};
