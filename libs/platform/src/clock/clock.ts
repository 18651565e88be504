import { Injectable } from '@nestjs/common';
import { parisDay } from '#domain/calendar/paris-day.js';

/** The only place where the product reads the time; tests replace it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The day in Paris, `YYYY-MM-DD`. */
  today(): string {
    return parisDay(this.now());
  }
}
