import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ANONYMOUS,
  ChangePassword,
  SignIn,
  SignOut,
  SignUp,
  type Actor,
  type SessionView,
} from '@duijie/application';
import { ChangePasswordDto, SessionDto, SignInDto, SignUpDto } from '@duijie/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '../edge/locale.js';
import { placedIn } from '../edge/placed-in.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../edge/session-cookie.js';
import { By, OwnSession } from '../edge/session.guard.js';

@ApiTags('session')
@Controller('v1')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly signUp: SignUp,
    private readonly changePassword: ChangePassword,
  ) {}

  @Get('session')
  @ApiOkResponse({ type: SessionDto })
  own(@OwnSession() session: SessionView | undefined): SessionDto {
    return session ? { ...session } : { anonymous: true };
  }

  @Post('session')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  async open(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const { token, session } = await this.signIn.execute(ANONYMOUS, { ...body, origin: request.ip });
    setSessionCookie(request, reply, token);
    return session;
  }

  @Delete('session')
  @HttpCode(204)
  @ApiNoContentResponse()
  async close(
    @By() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.signOut.execute(actor, { token: sessionTokenOf(request) ?? '' });
    clearSessionCookie(request, reply);
  }

  @Post('session/password')
  @HttpCode(204)
  @ApiNoContentResponse()
  async password(
    @By() actor: Actor,
    @Body() body: ChangePasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.changePassword.execute(actor, { ...body, token: sessionTokenOf(request) ?? '' });
  }

  @Post('sign-ups')
  @ApiCreatedResponse({ type: SessionDto })
  async register(
    @Body() body: SignUpDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const person = { ...body.person, locale: localeOf(request) };
    const { organization } = body;
    const { token, session } = await placedIn(
      body,
      'organization',
      this.signUp.execute(ANONYMOUS, { person, organization, origin: request.ip }),
    );
    setSessionCookie(request, reply, token);
    return session;
  }
}
