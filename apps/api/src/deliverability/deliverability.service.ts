import { createPublicKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type Check, checkDkim, checkDmarc, checkSpf, type TxtAnswer } from '#domain/mail/deliverability.js';
import { Config } from '#platform/config/config.js';
import { checkSentence, type CheckKind, entryName, recordToAdd, type Sender } from '#wording/mail/deliverability.js';
import type { deliverability } from './deliverability.schemas.js';
import { TxtRecords } from './txt-records.service.js';

type Report = z.infer<typeof deliverability>;

const UNSET: Check = { verdict: 'unset', detail: null, record: null };

/** What DNS says of the sender's domain, and what to add so that mails arrive. */
@Injectable()
export class Deliverability {
  constructor(
    private readonly config: Config,
    private readonly txt: TxtRecords,
  ) {}

  async report(): Promise<Report> {
    const { dkim, mailFrom } = this.config;
    const domain = (/@([^<>@\s]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost').toLowerCase();
    const sender: Sender = {
      domain,
      selector: dkim?.keySelector ?? null,
      publicKey: dkim ? publicKeyOf(dkim.privateKey) : null,
    };
    const signer = dkim ? { ...sender, domain: dkim.domainName } : sender;
    const keyName = entryName('dkim', signer);
    const [spf, key, dmarc] = await Promise.all([
      this.txt.of(domain),
      keyName === null ? null : this.txt.of(keyName),
      this.dmarcOf(domain),
    ]);
    return {
      domain,
      signs: dkim !== null,
      checks: [
        told('spf', checkSpf(spf), sender),
        told('dkim', keyName === null ? UNSET : checkDkim(key, signer.publicKey), signer),
        told('dmarc', checkDmarc(dmarc), sender),
      ],
    };
  }

  /** The policy of the domain, else of the one above it, down to two labels (RFC 7489 §6.6.3). */
  private async dmarcOf(domain: string): Promise<TxtAnswer> {
    const answer = await this.txt.of(`_dmarc.${domain}`);
    const above = domain.split('.').slice(1);
    const none = answer !== null && checkDmarc(answer).verdict === 'missing';
    return none && above.length >= 2 ? this.dmarcOf(above.join('.')) : answer;
  }
}

function told(kind: CheckKind, check: Check, sender: Sender): Report['checks'][number] {
  return {
    kind,
    name: entryName(kind, sender),
    verdict: check.verdict,
    sentence: checkSentence(kind, check, sender),
    record: check.record,
    toAdd: recordToAdd(kind, check, sender),
  };
}

/** As a DKIM record writes it: SubjectPublicKeyInfo in base64 (RFC 6376 §3.6.1). */
function publicKeyOf(privateKey: string): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
}
