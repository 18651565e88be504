import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingsModule } from '../meetings.module.js';
import { DocumentStore } from './document-store.service.js';
import { DocumentsController } from './documents.controller.js';
import { MeetingDocument, MeetingDocumentPiece, MeetingDocumentVersion } from './documents.entity.js';
import { MeetingDocuments } from './documents.service.js';

/** Files and links that meetings speak from. */
@Module({
  imports: [TypeOrmModule.forFeature([MeetingDocument, MeetingDocumentVersion, MeetingDocumentPiece]), MeetingsModule],
  controllers: [DocumentsController],
  providers: [MeetingDocuments, DocumentStore],
  exports: [MeetingDocuments, DocumentStore],
})
export class MeetingDocumentsModule {}
