import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BeginRematch, ViewRematch, type Actor } from '@duijie/application';
import { NewestRematchDto } from '@duijie/contracts';
import { By } from '../edge/session.guard.js';

/** The full re-match, for the broker's administrator: how far it is, and another one. */
@ApiTags('operations')
@Controller('v1/rematch')
export class RematchController {
  constructor(
    private readonly view: ViewRematch,
    private readonly begin: BeginRematch,
  ) {}

  @Get()
  @ApiOkResponse({ type: NewestRematchDto })
  async one(@By() actor: Actor): Promise<NewestRematchDto> {
    const newest = await this.view.execute(actor);
    return { ...(newest && { newest }) };
  }

  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  async again(@By() actor: Actor): Promise<void> {
    await this.begin.execute(actor);
  }
}
