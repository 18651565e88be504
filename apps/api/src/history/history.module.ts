import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HistoryEntry } from './history.entity.js';
import { History } from './history.service.js';

/** Global: every feature that changes something records it. */
@Global()
@Module({ imports: [TypeOrmModule.forFeature([HistoryEntry])], providers: [History], exports: [History] })
export class HistoryModule {}
