import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Introduce, ListIntroductions, UndoIntroduction, ViewDesk, type Actor } from '@duijie/application';
import { DeskDto, IntroduceDto, IntroductionDto, IntroductionsDto, PageQueryDto } from '@duijie/contracts';
import { Id } from '../edge/id.pipe.js';
import { pageOf } from '../edge/page-of.js';
import { By } from '../edge/session.guard.js';

/** 对接: the broker opens the contacts once both sides agreed. */
@ApiTags('brokering')
@Controller('v1')
export class IntroductionsController {
  constructor(
    private readonly viewDesk: ViewDesk,
    private readonly list: ListIntroductions,
    private readonly introduce: Introduce,
    private readonly undo: UndoIntroduction,
  ) {}

  @Get('desk')
  @ApiOkResponse({ type: DeskDto })
  desk(@By() actor: Actor): Promise<DeskDto> {
    return this.viewDesk.execute(actor);
  }

  @Get('introductions')
  @ApiOkResponse({ type: IntroductionsDto })
  all(@By() actor: Actor, @Query() query: PageQueryDto): Promise<IntroductionsDto> {
    return this.list.execute(actor, pageOf(query));
  }

  @Post('introductions')
  @ApiCreatedResponse({ type: IntroductionDto })
  introduced(@By() actor: Actor, @Body() body: IntroduceDto): Promise<IntroductionDto> {
    return this.introduce.execute(actor, body);
  }

  @Delete('introductions/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async undone(@By() actor: Actor, @Param('id', Id) id: string): Promise<void> {
    await this.undo.execute(actor, { id });
  }
}
