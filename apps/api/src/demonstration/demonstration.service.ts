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
import { DemoMeetings } from './demo-meetings.service.js';
import { DEMO_MEMBERS } from './demo-members.js';
import { DEMO_PARTNERS, type DemoPartner, type DemoPerson } from './demo-partners.js';
import { type BroughtPartner, type BroughtPerson, DemoPeople, partnerNamed } from './demo-people.js';
import { DEMO_TRAINEES } from './demo-training.js';
import { DemoTraining } from './demo-training.service.js';
import { removeDemonstration } from './demonstration-removal.js';

const SETTING = 'demonstration';
const SOURCE = 'Valeur inventée pour la démonstration';

interface Setting {
  state: 'loading' | 'loaded' | 'emptied';
  partners: string[];
  contacts: string[];
  imports: string[];
  groups: string[];
  courses: string[];
}

const NOTHING = { partners: [], contacts: [], imports: [], groups: [], courses: [] };

/**
 * Something to look at on the first start: the organisations of the minutes, their meeting and the training it speaks
 * of, invented people and records.
 */
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
    private readonly meetings: DemoMeetings,
    private readonly training: DemoTraining,
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
    const setting: Setting = { state: 'loading', partners: [], contacts: [], imports: [], groups: [], courses: [] };
    const brought: BroughtPartner[] = [];
    for (const given of [...DEMO_PARTNERS, ...DEMO_MEMBERS]) brought.push(await this.addPartner(given, setting));
    await this.addRecords(setting);
    const meetingId = await this.meetings.load(brought, (groupId) => {
      setting.groups.push(groupId);
      return this.save(setting);
    });
    // Only now: they come for training, and sit in no group.
    for (const { partner, firstName, lastName } of DEMO_TRAINEES) {
      const { id, contacts } = partnerNamed(brought, partner);
      contacts.push(await this.addPerson({ firstName, lastName, roles: ['technical'] }, id, setting));
    }
    await this.training.load(new DemoPeople(brought), meetingId, (courseId) => {
      setting.courses.push(courseId);
      return this.save(setting);
    });
    await this.save({ ...setting, state: 'loaded' });
    this.logger.log({ partners: setting.partners.length }, 'demonstration loaded');
  }

  /** Removes what the demonstration brought, and nothing else. Doing it twice changes nothing. */
  async empty(): Promise<void> {
    const setting = await this.setting();
    if (setting?.state !== 'loaded') return;
    await this.dataSource.transaction((manager) => removeDemonstration(manager, setting));
    await this.save({ state: 'emptied', ...NOTHING });
  }

  private async addPartner(given: DemoPartner, setting: Setting): Promise<BroughtPartner> {
    const { contacts = [], staff, invented, population, ...fields } = given;
    const year = this.clock.now().getUTCFullYear() - 1;
    const known = given.siren ? await this.registered(given.siren) : {};
    const partner = await this.partners.create(
      {
        ...known,
        ...fields,
        ...(population ? { population: { ...population, year, source: SOURCE } } : {}),
        ...(staff ? { staff: [{ ...staff, year, source: SOURCE }] } : {}),
        notes: `Organisme ${invented ? 'inventé' : 'réel, présenté'} à titre de démonstration.`,
      } as never,
      SYSTEM,
    );
    setting.partners.push(partner.id);
    await this.save(setting);
    const made: BroughtPartner = { name: given.name, id: partner.id, contacts: [], came: !invented };
    for (const person of contacts) made.contacts.push(await this.addPerson(person, partner.id, setting));
    return made;
  }

  private async addPerson(given: DemoPerson, partnerId: string, setting: Setting): Promise<BroughtPerson> {
    const { firstName, lastName, roles } = given;
    const email = `${foldText(firstName)}.${foldText(lastName)}@example.org`.replaceAll(' ', '-');
    const person = { firstName, lastName, email, memberships: [{ partnerId, roles: [...roles] }] };
    const { id } = await this.contacts.create(person as never, SYSTEM);
    setting.contacts.push(id);
    await this.save(setting);
    return { id, name: `${firstName} ${lastName}` };
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
    const rows: { value: Omit<Setting, 'groups' | 'courses'> & Partial<Setting> }[] = await this.dataSource.query(
      `select value from instance_settings where key = $1`,
      [SETTING],
    );
    const value = rows[0]?.value;
    // Loaded before there were groups, or courses, in it.
    return value ? { ...value, groups: value.groups ?? [], courses: value.courses ?? [] } : null;
  }

  private async save(setting: Setting): Promise<void> {
    await this.dataSource.query(
      `insert into instance_settings (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value`,
      [SETTING, setting],
    );
  }
}
