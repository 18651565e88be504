import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReferenceController } from './reference.controller.js';
import { ReferenceLoad, ReferenceOrganisation } from './reference.entity.js';
import { Reference } from './reference.service.js';
import { RegisterLoader } from './register-loader.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ReferenceOrganisation, ReferenceLoad])],
  controllers: [ReferenceController],
  providers: [Reference, RegisterLoader],
  exports: [Reference, RegisterLoader],
})
export class ReferenceModule {}
