import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApproveReview, ListReviews, ReturnReview, type Actor, type PostingView } from '@duijie/application';
import {
  NeedViewDto,
  PageQueryDto,
  ReturnNoteDto,
  ReviewNoteDto,
  ReviewsDto,
  SolutionViewDto,
} from '@duijie/contracts';
import { Id } from '../edge/id.pipe.js';
import { pageOf } from '../edge/page-of.js';
import { By } from '../edge/session.guard.js';
import { EITHER_VIEW } from './either-view.js';

/** The broker's queue of what waits to be published. */
@ApiTags('brokering')
@ApiExtraModels(NeedViewDto, SolutionViewDto)
@Controller('v1/reviews')
export class ReviewsController {
  constructor(
    private readonly list: ListReviews,
    private readonly approve: ApproveReview,
    private readonly giveBack: ReturnReview,
  ) {}

  @Get()
  @ApiOkResponse({ type: ReviewsDto })
  all(@By() actor: Actor, @Query() query: PageQueryDto): Promise<ReviewsDto> {
    return this.list.execute(actor, pageOf(query));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @ApiOkResponse(EITHER_VIEW)
  approved(
    @By() actor: Actor,
    @Param('id', Id) id: string,
    @Body() body: ReviewNoteDto,
  ): Promise<PostingView> {
    return this.approve.execute(actor, { ...body, id });
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiOkResponse(EITHER_VIEW)
  returned(
    @By() actor: Actor,
    @Param('id', Id) id: string,
    @Body() body: ReturnNoteDto,
  ): Promise<PostingView> {
    return this.giveBack.execute(actor, { ...body, id });
  }
}
