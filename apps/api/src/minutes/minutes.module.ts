import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddressesModule } from '../addresses/addresses.module.js';
import { DiagnosticsModule } from '../diagnostics/diagnostics.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MailModule } from '../mail/mail.module.js';
import { AgendaModule } from '../meetings/agenda/agenda.module.js';
import { AttendanceModule } from '../meetings/attendance/attendance.module.js';
import { MeetingDocumentsModule } from '../meetings/documents/documents.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PromisesModule } from '../meetings/promises/promises.module.js';
import { RoundTableModule } from '../meetings/round-table/round-table.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { MinutesImagesController } from './images/minutes-images.controller.js';
import { MinutesImages } from './images/minutes-images.service.js';
import { MinutesController } from './minutes.controller.js';
import { Minutes, MinutesImage, MinutesSending, MinutesVersion } from './minutes.entity.js';
import { MinutesFactsReader } from './minutes-facts.service.js';
import { MinutesFigures } from './minutes-figures.service.js';
import { MinutesLife } from './minutes-life.service.js';
import { MinutesLists } from './minutes-lists.service.js';
import { MinutesPrinter } from './minutes-printer.service.js';
import { MinutesRecipients } from './minutes-recipients.service.js';
import { MinutesSender } from './minutes-sender.service.js';
import { MinutesSendingsController } from './minutes-sendings.controller.js';
import { MinutesSendings } from './minutes-sendings.service.js';
import { MinutesWriter } from './minutes.service.js';
import { MinutesTraces } from './minutes-traces.service.js';
import { MinutesVersionsController } from './minutes-versions.controller.js';
import { MinutesVersions } from './minutes-versions.service.js';

/** Minutes of meetings: written, checked, validated, printed, sent, corrected. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Minutes, MinutesVersion, MinutesImage, MinutesSending]),
    ...[
      AddressesModule,
      AgendaModule,
      DiagnosticsModule,
      MeetingDocumentsModule,
      GroupsModule,
      MailModule,
      MeetingsModule,
    ],
    ...[AttendanceModule, RoundTableModule, PartnersModule, PromisesModule, SurveysModule, TemplatesModule],
  ],
  controllers: [...[MinutesImagesController, MinutesController, MinutesVersionsController, MinutesSendingsController]],
  providers: [
    ...[MinutesWriter, MinutesLists, MinutesLife, MinutesVersions, MinutesFactsReader, MinutesImages],
    ...[MinutesFigures, MinutesPrinter, MinutesRecipients, MinutesSender, MinutesSendings, MinutesTraces],
  ],
  exports: [MinutesWriter, MinutesLife, MinutesLists],
})
export class MinutesModule {}
