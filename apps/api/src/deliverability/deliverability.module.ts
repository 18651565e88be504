import { Module } from '@nestjs/common';
import { DeliverabilityController } from './deliverability.controller.js';
import { Deliverability } from './deliverability.service.js';
import { TxtRecords } from './txt-records.service.js';

@Module({ controllers: [DeliverabilityController], providers: [Deliverability, TxtRecords] })
export class DeliverabilityModule {}
