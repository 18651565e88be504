import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SecretsModule } from '../secrets/secrets.module.js';
import { AddressLists } from './address-lists.service.js';
import { AddressesController } from './addresses.controller.js';
import { AddressBlock } from './addresses.entity.js';
import { Addresses } from './addresses.service.js';
import { PreferenceLinks } from './preference-links.service.js';
import { PreferencesController } from './preferences.controller.js';
import { Preferences } from './preferences.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AddressBlock]), SecretsModule],
  controllers: [AddressesController, PreferencesController],
  providers: [Addresses, AddressLists, PreferenceLinks, Preferences],
  exports: [Addresses, AddressLists, PreferenceLinks],
})
export class AddressesModule {}
