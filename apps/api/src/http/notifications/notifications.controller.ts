import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ListNotifications,
  MarkAllNotificationsRead,
  MarkNotificationRead,
  type Actor,
} from '@duijie/application';
import { NotificationsDto, PageQueryDto } from '@duijie/contracts';
import { Id } from '../edge/id.pipe.js';
import { pageOf } from '../edge/page-of.js';
import { By } from '../edge/session.guard.js';

@ApiTags('notifications')
@Controller('v1/notifications')
export class NotificationsController {
  constructor(
    private readonly list: ListNotifications,
    private readonly markRead: MarkNotificationRead,
    private readonly markAllRead: MarkAllNotificationsRead,
  ) {}

  @Get()
  @ApiOkResponse({ type: NotificationsDto })
  all(@By() actor: Actor, @Query() query: PageQueryDto): Promise<NotificationsDto> {
    return this.list.execute(actor, pageOf(query));
  }

  @Post('read-all')
  @HttpCode(204)
  @ApiNoContentResponse()
  async everyRead(@By() actor: Actor): Promise<void> {
    await this.markAllRead.execute(actor);
  }

  @Post(':id/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  async read(@By() actor: Actor, @Param('id', Id) id: string): Promise<void> {
    await this.markRead.execute(actor, { id });
  }
}
