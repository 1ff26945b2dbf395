import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListDeadJobs, RetryDeadJob, type Actor } from '@duijie/application';
import { DeadJobsDto } from '@duijie/contracts';
import { Id } from '../edge/id.pipe.js';
import { By } from '../edge/session.guard.js';

/** What was given up after many tries, for the broker's administrator. */
@ApiTags('operations')
@Controller('v1/jobs/dead')
export class JobsController {
  constructor(
    private readonly list: ListDeadJobs,
    private readonly retry: RetryDeadJob,
  ) {}

  @Get()
  @ApiOkResponse({ type: DeadJobsDto })
  async all(@By() actor: Actor): Promise<DeadJobsDto> {
    return { items: await this.list.execute(actor) };
  }

  @Post(':id/retry')
  @HttpCode(204)
  @ApiNoContentResponse()
  async again(@By() actor: Actor, @Param('id', Id) id: string): Promise<void> {
    await this.retry.execute(actor, { id });
  }
}
