import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ListOwnPostings,
  ListRecommendations,
  SearchPostings,
  ViewPosting,
  ViewPostingHistory,
  ViewProgress,
  type Actor,
  type PostingView,
} from '@duijie/application';
import {
  HistoryDto,
  NeedViewDto,
  PageQueryDto,
  PostingSearchDto,
  ProgressDto,
  RecommendationsDto,
  SearchAnswerDto,
  SolutionViewDto,
} from '@duijie/contracts';
import type { Side } from '@duijie/domain';
import type { FastifyReply } from 'fastify';
import { Id } from '../edge/id.pipe.js';
import { pageOf } from '../edge/page-of.js';
import { By } from '../edge/session.guard.js';
import { EITHER_VIEW } from './either-view.js';
import { searchQueryOf } from './search-query-of.js';
import { SideOf, SIDES } from './side-of.js';

/** Finding and reading. */
@ApiTags('postings')
@ApiExtraModels(NeedViewDto, SolutionViewDto)
@Controller(SIDES)
export class PostingsController {
  constructor(
    private readonly searchPostings: SearchPostings,
    private readonly listOwn: ListOwnPostings,
    private readonly view: ViewPosting,
  ) {}

  @Get()
  @ApiOkResponse({ type: SearchAnswerDto })
  async search(
    @By() actor: Actor,
    @SideOf() side: Side,
    @Query() query: PostingSearchDto,
  ): Promise<SearchAnswerDto> {
    const page = pageOf(query);
    if (query.mine) return { ...(await this.listOwn.execute(actor, { side, ...page })), ...page };
    return { ...(await this.searchPostings.execute(actor, searchQueryOf(side, query))), ...page };
  }

  @Get(':id')
  @ApiOkResponse(EITHER_VIEW)
  one(@By() actor: Actor, @SideOf() side: Side, @Param('id', Id) id: string): Promise<PostingView> {
    return this.view.execute(actor, { side, id });
  }
}

/** What became of a posting: its history, its progress, its recommendations. */
@ApiTags('postings')
@Controller(SIDES.map((side) => `${side}/:id`))
export class PostingOutcomesController {
  constructor(
    private readonly history: ViewPostingHistory,
    private readonly progress: ViewProgress,
    private readonly recommendations: ListRecommendations,
  ) {}

  @Get('history')
  @ApiOkResponse({ type: HistoryDto })
  async past(@By() actor: Actor, @SideOf() side: Side, @Param('id', Id) id: string): Promise<HistoryDto> {
    return { items: [...(await this.history.execute(actor, { side, id }))] };
  }

  @Get('progress')
  @ApiOkResponse({ type: ProgressDto })
  @ApiNoContentResponse({ description: 'It was never published' })
  async step(
    @By() actor: Actor,
    @SideOf() side: Side,
    @Param('id', Id) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgressDto | undefined> {
    const progress = await this.progress.execute(actor, { side, postingId: id });
    if (!progress) void reply.status(204);
    return progress;
  }

  @Get('recommendations')
  @ApiOkResponse({ type: RecommendationsDto })
  recommended(
    @By() actor: Actor,
    @SideOf() side: Side,
    @Param('id', Id) id: string,
    @Query() query: PageQueryDto,
  ): Promise<RecommendationsDto> {
    return this.recommendations.execute(actor, { side, postingId: id, ...pageOf(query) });
  }
}
