import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingDocumentsModule } from '../documents/documents.module.js';
import { MeetingsModule } from '../meetings.module.js';
import { PromisesModule } from '../promises/promises.module.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaItem } from './agenda.entity.js';
import { Agendas } from './agendas.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AgendaItem]), MeetingDocumentsModule, MeetingsModule, PromisesModule],
  controllers: [AgendaController],
  providers: [Agendas],
  exports: [Agendas],
})
export class AgendaModule {}
