import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ViewConsortium, type Actor } from '@duijie/application';
import { ConsortiumDto } from '@duijie/contracts';
import { Id } from '../edge/id.pipe.js';
import { By } from '../edge/session.guard.js';

/** 联合体: several vendors for one need. */
@ApiTags('needs')
@Controller('v1/needs')
export class ConsortiumController {
  constructor(private readonly view: ViewConsortium) {}

  @Get(':id/consortium')
  @ApiOkResponse({ type: ConsortiumDto })
  teams(@By() actor: Actor, @Param('id', Id) needId: string): Promise<ConsortiumDto> {
    return this.view.execute(actor, { needId });
  }
}
