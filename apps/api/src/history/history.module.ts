import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HistoryEntry } from './history.entity.js';
import { HistoryErasure } from './history-erasure.service.js';
import { HistoryTraces } from './history-traces.service.js';
import { History } from './history.service.js';

/** Global: every feature that changes something records it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([HistoryEntry])],
  providers: [History, HistoryErasure, HistoryTraces],
  exports: [History, HistoryErasure],
})
export class HistoryModule {}
