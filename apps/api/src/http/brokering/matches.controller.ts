import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Decide, ListInbox, ListMatches, UndoDecision, ViewMatch, type Actor } from '@duijie/application';
import { DecideDto, InboxQueryDto, MatchesDto, MatchQueryDto, RecommendationDto } from '@duijie/contracts';
import { Id } from '../edge/id.pipe.js';
import { pageOf } from '../edge/page-of.js';
import { By } from '../edge/session.guard.js';

/** Pairs of a need and a solution, and what people say of them. */
@ApiTags('matches')
@Controller('v1')
export class MatchesController {
  constructor(
    private readonly list: ListMatches,
    private readonly inbox: ListInbox,
    private readonly view: ViewMatch,
    private readonly decide: Decide,
    private readonly undo: UndoDecision,
  ) {}

  @Get('matches')
  @ApiOkResponse({ type: MatchesDto })
  all(@By() actor: Actor, @Query() query: MatchQueryDto): Promise<MatchesDto> {
    return this.list.execute(actor, { ...query, ...pageOf(query) });
  }

  /** To one's own organization, over all of its postings of a side. */
  @Get('recommendations')
  @ApiOkResponse({ type: MatchesDto })
  toMe(@By() actor: Actor, @Query() { side, ...query }: InboxQueryDto): Promise<MatchesDto> {
    return this.inbox.execute(actor, { side, ...pageOf(query) });
  }

  @Get('matches/:id')
  @ApiOkResponse({ type: RecommendationDto })
  one(@By() actor: Actor, @Param('id', Id) id: string): Promise<RecommendationDto> {
    return this.view.execute(actor, { id });
  }

  @Post('matches/:id/decisions')
  @HttpCode(200)
  @ApiOkResponse({ type: RecommendationDto })
  decided(
    @By() actor: Actor,
    @Param('id', Id) matchId: string,
    @Body() body: DecideDto,
  ): Promise<RecommendationDto> {
    return this.decide.execute(actor, { matchId, ...body });
  }

  @Delete('decisions/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async undone(@By() actor: Actor, @Param('id', Id) id: string): Promise<void> {
    await this.undo.execute(actor, { id });
  }
}
