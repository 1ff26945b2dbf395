import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { MakeResetLink, ResetPassword, type Actor } from '@duijie/application';
import { MakeResetLinkDto, ResetLinkDto, ResetPasswordDto } from '@duijie/contracts';
import { By } from '../edge/session.guard.js';

/** For who forgot a password: a broker's administrator makes a link, the person uses it once. */
@ApiTags('session')
@Controller('v1/reset-links')
export class ResetLinksController {
  constructor(
    private readonly make: MakeResetLink,
    private readonly reset: ResetPassword,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: ResetLinkDto })
  made(@By() actor: Actor, @Body() body: MakeResetLinkDto): Promise<ResetLinkDto> {
    return this.make.execute(actor, body);
  }

  @Post('use')
  @HttpCode(204)
  @ApiNoContentResponse()
  used(@By() actor: Actor, @Body() body: ResetPasswordDto): Promise<void> {
    return this.reset.execute(actor, body);
  }
}
