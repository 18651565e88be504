import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { type Actor, SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { ImportRunner } from '../catalogue/imports/import-runner.service.js';
import { Imports } from '../catalogue/imports/imports.service.js';
import { Contacts } from '../contacts/contacts.service.js';
import { Partners } from '../partners/partners.service.js';
import { Reference } from '../reference/reference.service.js';
import { DEMO_RECORDS, demoRecordsXml } from './demo-catalogue.js';
import { DEMO_PARTNERS, type DemoPartner } from './demo-partners.js';
import { removeDemonstration } from './demonstration-removal.js';

const SETTING = 'demonstration';
const SOURCE = 'Valeur inventée pour la démonstration';

interface Setting {
  state: 'loading' | 'loaded' | 'emptied';
  partners: string[];
  contacts: string[];
  imports: string[];
}

/** Something to look at on the first start: the organisations of the minutes, invented people, invented records. */
@Injectable()
export class Demonstration {
  private readonly logger = new Logger('demonstration');

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly partners: Partners,
    private readonly contacts: Contacts,
    private readonly reference: Reference,
    private readonly imports: Imports,
    private readonly runner: ImportRunner,
    private readonly clock: Clock,
  ) {}

  async isShown(): Promise<boolean> {
    return (await this.setting())?.state === 'loaded';
  }

  /** Loads it, once, on the embedded database only. One interrupted half-way is cleared and loaded again. */
  async loadOnFirstStart(): Promise<void> {
    if (!this.config.embedded) return;
    const before = await this.setting();
    if (before && before.state !== 'loading') return;
    if (before) await this.dataSource.transaction((manager) => removeDemonstration(manager, before));
    const setting: Setting = { state: 'loading', partners: [], contacts: [], imports: [] };
    for (const given of DEMO_PARTNERS) await this.addPartner(given, setting);
    await this.addRecords(setting);
    await this.save({ ...setting, state: 'loaded' });
    this.logger.log({ partners: setting.partners.length }, 'demonstration loaded');
  }

  /** Removes what the demonstration brought, and nothing else. Doing it twice changes nothing. */
  async empty(): Promise<void> {
    const setting = await this.setting();
    if (setting?.state !== 'loaded') return;
    await this.dataSource.transaction((manager) => removeDemonstration(manager, setting));
    await this.save({ state: 'emptied', partners: [], contacts: [], imports: [] });
  }

  private async addPartner(given: DemoPartner, setting: Setting): Promise<void> {
    const { contact, staff, ...fields } = given;
    const year = this.clock.now().getUTCFullYear() - 1;
    const known = given.siren ? await this.registered(given.siren) : {};
    const partner = await this.partners.create(
      {
        ...known,
        ...fields,
        ...(staff ? { staff: [{ ...staff, year, source: SOURCE }] } : {}),
        notes: 'Organisme réel, présenté à titre de démonstration.',
      } as never,
      SYSTEM,
    );
    setting.partners.push(partner.id);
    await this.save(setting);
    if (!contact) return;
    const { firstName, lastName, roles } = contact;
    const created = await this.contacts.create(
      {
        firstName,
        lastName,
        email: `${foldText(firstName)}.${foldText(lastName)}@example.org`.replaceAll(' ', '-'),
        memberships: [{ partnerId: partner.id, roles: [...roles] }],
      } as never,
      SYSTEM,
    );
    setting.contacts.push(created.id);
    await this.save(setting);
  }

  /** Category, department and populations of the register. */
  private async registered(siren: string) {
    const { data } = await this.reference.search({ q: siren, page: 1, perPage: 1 } as never);
    const [found] = data;
    if (!found) throw new Error(`SIREN ${siren} of the demonstration is not in the register`);
    const { legalCategory, department, population } = found;
    return { siren, legalCategory, department, population };
  }

  private async addRecords(setting: Setting): Promise<void> {
    const path = join(tmpdir(), `pigma-demonstration-${randomUUID()}`);
    const content = Buffer.from(demoRecordsXml(DEMO_RECORDS));
    await writeFile(path, content);
    const file = { path, originalname: 'demonstration.xml', size: content.length };
    const { id } = await this.imports.create(file, SYSTEM satisfies Actor);
    setting.imports.push(id);
    await this.save(setting);
    await this.runner.run(id);
  }

  private async setting(): Promise<Setting | null> {
    const rows: { value: Setting }[] = await this.dataSource.query(
      `select value from instance_settings where key = $1`,
      [SETTING],
    );
    return rows[0]?.value ?? null;
  }

  private async save(setting: Setting): Promise<void> {
    await this.dataSource.query(
      `insert into instance_settings (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value`,
      [SETTING, setting],
    );
  }
}
