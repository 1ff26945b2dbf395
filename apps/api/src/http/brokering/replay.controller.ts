import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CompareMatches, ReplayMatch, ViewPastRanking, type Actor } from '@duijie/application';
import {
  ComparisonDto,
  ComparisonQueryDto,
  PastRankingDto,
  PastRankingQueryDto,
  ReplayDto,
} from '@duijie/contracts';
import { Id } from '../edge/id.pipe.js';
import { By } from '../edge/session.guard.js';

/** How a stored score came about, and why one stood above another. */
@ApiTags('matches')
@Controller('v1')
export class ReplayController {
  constructor(
    private readonly replay: ReplayMatch,
    private readonly past: ViewPastRanking,
    private readonly compare: CompareMatches,
  ) {}

  /** The stored figures, and what their frozen inputs give when they are scored again. */
  @Get('matches/:id/replay')
  @ApiOkResponse({ type: ReplayDto })
  again(@By() actor: Actor, @Param('id', Id) id: string): Promise<ReplayDto> {
    return this.replay.execute(actor, { id });
  }

  /** The matches of a need as they stood at the end of a day. */
  @Get('needs/:id/ranking')
  @ApiOkResponse({ type: PastRankingDto })
  ranked(
    @By() actor: Actor,
    @Param('id', Id) needId: string,
    @Query() query: PastRankingQueryDto,
  ): Promise<PastRankingDto> {
    return this.past.execute(actor, { needId, ...query });
  }

  /** Why one of two solutions stood above the other that day. */
  @Get('needs/:id/comparison')
  @ApiOkResponse({ type: ComparisonDto })
  compared(
    @By() actor: Actor,
    @Param('id', Id) needId: string,
    @Query() query: ComparisonQueryDto,
  ): Promise<ComparisonDto> {
    return this.compare.execute(actor, { needId, ...query });
  }
}
