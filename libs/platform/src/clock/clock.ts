import { Injectable } from '@nestjs/common';

/** The only place where the product reads the time; tests replace it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
