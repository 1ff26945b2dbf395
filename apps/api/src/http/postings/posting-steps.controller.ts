import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ClosePosting,
  RenewPosting,
  SubmitPosting,
  WithdrawPosting,
  type Actor,
  type PostingView,
} from '@duijie/application';
import { PostingStepDto, RenewDto } from '@duijie/contracts';
import type { Side } from '@duijie/domain';
import { Id } from '../edge/id.pipe.js';
import { By } from '../edge/session.guard.js';
import { EITHER_VIEW } from './either-view.js';
import { SideOf, SIDES } from './side-of.js';

/** 草稿 → 审核中 → 已发布 → 已关闭, and the side roads. */
@ApiTags('postings')
@Controller(SIDES.map((side) => `${side}/:id`))
export class PostingStepsController {
  constructor(
    private readonly submit: SubmitPosting,
    private readonly withdraw: WithdrawPosting,
    private readonly close: ClosePosting,
    private readonly renew: RenewPosting,
  ) {}

  @Post('submit')
  @HttpCode(200)
  @ApiOkResponse(EITHER_VIEW)
  submitted(
    @By() actor: Actor,
    @SideOf() side: Side,
    @Param('id', Id) id: string,
    @Body() step?: PostingStepDto,
  ): Promise<PostingView> {
    return this.submit.execute(actor, { side, id, ...step });
  }

  @Post('withdraw')
  @HttpCode(200)
  @ApiOkResponse(EITHER_VIEW)
  withdrawn(
    @By() actor: Actor,
    @SideOf() side: Side,
    @Param('id', Id) id: string,
    @Body() step?: PostingStepDto,
  ): Promise<PostingView> {
    return this.withdraw.execute(actor, { side, id, ...step });
  }

  @Post('close')
  @HttpCode(200)
  @ApiOkResponse(EITHER_VIEW)
  closed(
    @By() actor: Actor,
    @SideOf() side: Side,
    @Param('id', Id) id: string,
    @Body() step?: PostingStepDto,
  ): Promise<PostingView> {
    return this.close.execute(actor, { side, id, ...step });
  }

  @Post('renew')
  @HttpCode(200)
  @ApiOkResponse(EITHER_VIEW)
  renewed(
    @By() actor: Actor,
    @SideOf() side: Side,
    @Param('id', Id) id: string,
    @Body() step: RenewDto,
  ): Promise<PostingView> {
    return this.renew.execute(actor, { side, id, ...step });
  }
}
