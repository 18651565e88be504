import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '#platform/config/config.js';

/**
 * Random tokens given to browsers, scripts and mail links. The database keeps only their HMAC under SESSION_SECRET:
 * a copy of the database opens nothing, and changing the secret signs everybody out.
 */
@Injectable()
export class Secrets {
  private key: Promise<string> | null = null;

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  /** 256 random bits, safe in a URL, a cookie and a header. */
  newToken(): string {
    return randomBytes(32).toString('base64url');
  }

  async hash(token: string): Promise<string> {
    this.key ??= this.loadKey();
    return createHmac('sha256', await this.key)
      .update(token)
      .digest('base64url');
  }

  /** SESSION_SECRET, else one the instance gave itself, shared by all its processes. */
  private async loadKey(): Promise<string> {
    if (this.config.sessionSecret) return this.config.sessionSecret;
    await this.dataSource.query(
      `insert into instance_settings (key, value) values ('session_secret', to_jsonb($1::text)) on conflict do nothing`,
      [randomBytes(32).toString('base64url')],
    );
    const rows: { value: string }[] = await this.dataSource.query(
      `select value #>> '{}' as value from instance_settings where key = 'session_secret'`,
    );
    const value = rows[0]?.value;
    if (!value) throw new Error('no session secret');
    return value;
  }
}
