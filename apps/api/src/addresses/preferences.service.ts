import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#platform/auth/actor.js';
import { Addresses } from './addresses.service.js';
import { PreferenceLinks } from './preference-links.service.js';
import { preferencePage } from './preference-page.js';

/** Whoever holds a link of one of our mails reads the mailbox it was sent to. */
const PERSON: Actor = { accountId: null, label: 'La personne, par le lien d’un courriel', role: 'reader' };

/** What the holder of a mail's link reads and chooses. */
@Injectable()
export class Preferences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: PreferenceLinks,
    private readonly addresses: Addresses,
  ) {}

  /** Changes nothing: mail filters follow links. @throws link_unknown, link_expired */
  async page(token: string): Promise<string> {
    return this.show(await this.links.read(token), false);
  }

  /** @throws link_unknown, link_expired */
  async choose(token: string, accepts: boolean): Promise<string> {
    const address = await this.links.read(token);
    await this.dataSource.transaction(async (manager) => {
      if (accepts) await this.addresses.acceptInformation(manager, address, 'Réinscription par le lien', PERSON);
      else {
        const reason = 'Désinscription par le lien d’un courriel';
        await this.addresses.block(manager, { address, scope: 'information', source: 'person', reason }, PERSON);
      }
    });
    return this.show(address, true);
  }

  private async show(address: string, changed: boolean): Promise<string> {
    const blocks = (await this.addresses.blocksOf(this.dataSource.manager, [address])).get(address) ?? [];
    const has = (scope: string) => blocks.some((block) => block.scope === scope);
    return preferencePage({ address, accepts: !has('information'), dead: has('every'), changed });
  }
}
