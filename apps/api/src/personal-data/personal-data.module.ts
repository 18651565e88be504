import { Global, Module } from '@nestjs/common';
import { PersonalTraces } from './personal-traces.service.js';

/** Global: every feature that keeps something of a person says how it goes. */
@Global()
@Module({ providers: [PersonalTraces], exports: [PersonalTraces] })
export class PersonalDataModule {}
