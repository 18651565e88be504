import { Module } from '@nestjs/common';
import { FormThrottle } from './form-throttle.service.js';

/** What pages without an account have in common. */
@Module({ providers: [FormThrottle], exports: [FormThrottle] })
export class PublicFormsModule {}
