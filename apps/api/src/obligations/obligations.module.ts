import { Module } from '@nestjs/common';
import { ObligationsController } from './obligations.controller.js';
import { RegionSummaries } from './region-summary.service.js';

@Module({ controllers: [ObligationsController], providers: [RegionSummaries], exports: [RegionSummaries] })
export class ObligationsModule {}
