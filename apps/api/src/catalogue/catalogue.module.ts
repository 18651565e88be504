import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PartnersModule } from '../partners/partners.module.js';
import {
  CatalogueImport,
  CatalogueImportError,
  CatalogueImportPiece,
  IgnoredName,
  StoredRecord,
} from './catalogue.entity.js';
import { ClaimsController } from './claims/claims.controller.js';
import { Claims } from './claims/claims.service.js';
import { ImportRunner } from './imports/import-runner.service.js';
import { ImportsController } from './imports/imports.controller.js';
import { Imports } from './imports/imports.service.js';
import { RecordsController } from './records/records.controller.js';
import { Records } from './records/records.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CatalogueImport, CatalogueImportPiece, CatalogueImportError, StoredRecord, IgnoredName]),
    PartnersModule,
  ],
  controllers: [ImportsController, RecordsController, ClaimsController],
  providers: [Imports, ImportRunner, Records, Claims],
  exports: [Records, Claims, Imports, ImportRunner],
})
export class CatalogueModule {}
