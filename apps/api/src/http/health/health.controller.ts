import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthDto } from '@duijie/contracts';
import type { FastifyReply } from 'fastify';
import { Health } from './health.js';

@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(private readonly state: Health) {}

  /** The process lives, and this is what it stands on. */
  @Get('health')
  @ApiOkResponse({ type: HealthDto })
  health(): Promise<HealthDto> {
    return this.state.report();
  }

  /** Whether requests may be sent here: 503 until every part answers and the migrations are current. */
  @Get('ready')
  @ApiOkResponse({ type: HealthDto })
  @ApiServiceUnavailableResponse({ type: HealthDto })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDto> {
    const report = await this.state.report();
    if (report.status !== 'ok') void reply.status(503);
    return report;
  }
}
