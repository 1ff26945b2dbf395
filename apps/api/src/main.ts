import 'reflect-metadata';
import { fork } from 'node:child_process';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './wiring/app.module.js';

const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), {
  logger: ['error', 'warn'],
});
if (process.env.WEB_DIST) await app.register(fastifyStatic, { root: process.env.WEB_DIST });
app.enableShutdownHooks();
await app.listen(Number(process.env.PORT ?? 3000), process.env.HOST ?? '127.0.0.1');

if (process.env.EMBEDDED_WORKER === '1') fork(path.join(import.meta.dirname, 'worker.js'));
