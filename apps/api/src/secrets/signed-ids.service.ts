import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from './secrets.service.js';

/** Ids that a mailed or published link carries under an HMAC: who holds the link needs no account, and makes no other. */
@Injectable()
export class SignedIds {
  constructor(private readonly secrets: Secrets) {}

  /** @param kind keeps it apart from whatever else the secret signs */
  async tokenFor(kind: string, id: string): Promise<string> {
    return `${id}.${await this.sign(kind, id)}`;
  }

  /** @returns the id a token was made for; null when it was not */
  async read(kind: string, token: string): Promise<string | null> {
    const [, id, signature] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
    if (!id || !signature) return null;
    return timingSafeEqual(Buffer.from(signature), Buffer.from(await this.sign(kind, id))) ? id : null;
  }

  private sign(kind: string, id: string): Promise<string> {
    return this.secrets.hash(`${kind}\n${id}`);
  }
}
