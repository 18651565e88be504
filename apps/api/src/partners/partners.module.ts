import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PartnerDirectory } from './partner-directory.service.js';
import { PartnerExport } from './partner-export.service.js';
import { PartnerLists } from './partner-lists.service.js';
import { PartnersController } from './partners.controller.js';
import { Partner, PartnerAlias } from './partners.entity.js';
import { Partners } from './partners.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Partner, PartnerAlias])],
  controllers: [PartnersController],
  providers: [Partners, PartnerDirectory, PartnerLists, PartnerExport],
  exports: [Partners, PartnerDirectory, PartnerLists],
})
export class PartnersModule {}
