import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { DiagnosticFigures } from './diagnostic-figures.service.js';
import { DiagnosticSender } from './diagnostic-sender.service.js';
import {
  diagnosticSummary,
  partnerDiagnostic,
  preview,
  previewBody,
  sendBody,
  sent,
  summaryQuery,
} from './diagnostics.schemas.js';

const id = { schema: z.uuid() };

@ApiTags('diagnostics')
@Controller()
export class DiagnosticsController {
  constructor(
    private readonly figures: DiagnosticFigures,
    private readonly sender: DiagnosticSender,
  ) {}

  @Get('diagnostics/summary')
  @Api({
    permission: 'catalogue:read',
    summary: 'Figures of the diagnostic, of one partner or of all',
    response: diagnosticSummary,
  })
  summary(@Query({ schema: summaryQuery }) query: z.infer<typeof summaryQuery>) {
    return this.figures.summary(query.partnerId);
  }

  @Get('partners/:id/diagnostic')
  @Api({
    permission: 'catalogue:read',
    summary: 'A partner’s diagnostic and who may receive it',
    response: partnerDiagnostic,
    refuses: [404],
  })
  ofPartner(@Param('id', id) partnerId: string) {
    return this.sender.ofPartner(partnerId);
  }

  @Post('partners/:id/diagnostic/preview')
  @Api({ permission: 'diagnostics:send', summary: 'The mail that would leave', response: preview, refuses: [404, 422] })
  preview(@Param('id', id) partnerId: string, @Body({ schema: previewBody }) body: z.infer<typeof previewBody>) {
    return this.sender.preview(partnerId, body.contactId);
  }

  @Post('partners/:id/diagnostic/send')
  @Api({
    permission: 'diagnostics:send',
    summary: 'Send the mail that was previewed',
    status: 202,
    response: sent,
    refuses: [404, 409, 422],
  })
  send(
    @Param('id', id) partnerId: string,
    @Body({ schema: sendBody }) body: z.infer<typeof sendBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.sender.send(partnerId, body, actor);
  }
}
