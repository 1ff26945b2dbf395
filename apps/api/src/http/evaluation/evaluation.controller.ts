import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ActivateWeights, ViewEvaluation, type Actor } from '@duijie/application';
import { ActivateWeightsDto, EvaluationDto } from '@duijie/contracts';
import { By } from '../edge/session.guard.js';

/** How good the scorer is, over its versions, and which one is in force; for the broker's administrator. */
@ApiTags('operations')
@Controller('v1')
export class EvaluationController {
  constructor(
    private readonly view: ViewEvaluation,
    private readonly activate: ActivateWeights,
  ) {}

  @Get('evaluation')
  @ApiOkResponse({ type: EvaluationDto })
  all(@By() actor: Actor): Promise<EvaluationDto> {
    return this.view.execute(actor);
  }

  /** A new version comes into force, or an earlier one again; everything is matched anew. */
  @Post('weights/:version/activate')
  @HttpCode(204)
  @ApiNoContentResponse()
  async activated(
    @By() actor: Actor,
    @Param('version') version: string,
    @Body() body: ActivateWeightsDto,
  ): Promise<void> {
    await this.activate.execute(actor, { version, ...body });
  }
}
