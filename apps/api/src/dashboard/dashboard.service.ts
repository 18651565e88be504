import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { can } from '#domain/permissions.js';
import { DEPARTMENTS } from '#domain/territory/departments.js';
import { SESSION_TODOS } from '#domain/training/session-todos.js';
import { HOME_REGION } from '#domain/territory/regions.js';
import type { Actor } from '#platform/auth/actor.js';
import { AddressLists } from '../addresses/address-lists.service.js';
import { CampaignLists } from '../campaigns/campaign-lists.service.js';
import { Claims } from '../catalogue/claims/claims.service.js';
import { ContactLists } from '../contacts/contact-lists.service.js';
import { DiagnosticFigures } from '../diagnostics/diagnostic-figures.service.js';
import { IncomingMails } from '../mailbox/incoming-mails.service.js';
import { Mails } from '../mail/mails.service.js';
import { ActionLists } from '../meetings/promises/action-lists.service.js';
import { SessionLists } from '../training/sessions/session-lists.service.js';
import { RegionSummaries } from '../obligations/region-summary.service.js';
import { PartnerLists } from '../partners/partner-lists.service.js';
import type { dashboard } from './dashboard.schemas.js';

const SESSIONS_SHOWN = 5;

type Dashboard = z.infer<typeof dashboard>;
type Todo = Dashboard['todo'][number];

/** What waits for somebody today, and where things stand. Each figure is that of the list it leads to. */
@Injectable()
export class DashboardService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly partners: PartnerLists,
    private readonly claims: Claims,
    private readonly mails: Mails,
    private readonly campaigns: CampaignLists,
    private readonly figures: DiagnosticFigures,
    private readonly addresses: AddressLists,
    private readonly incoming: IncomingMails,
    private readonly regions: RegionSummaries,
    private readonly contacts: ContactLists,
    private readonly actions: ActionLists,
    private readonly sessions: SessionLists,
  ) {}

  async of(actor: Actor): Promise<Dashboard> {
    const [todo, nextSessions, { data: sessionsToDecide }, departments, diagnostic, region] = await Promise.all([
      this.todo(actor),
      this.sessions.next(SESSIONS_SHOWN),
      this.sessions.list({ page: 1, perPage: SESSIONS_SHOWN, sort: 'firstDay', order: 'asc', todo: 'decide' }),
      this.departments(),
      this.figures.summary(),
      this.regions.of(HOME_REGION),
    ]);
    return { todo, nextSessions, sessionsToDecide, departments, diagnostic, region };
  }

  private async todo(actor: Actor): Promise<Todo[]> {
    const [undetermined, unreachable, unclaimed, dead, heldCampaigns, replies, late] = await Promise.all([
      this.partners.count({ status: 'undetermined' }),
      this.partners.count({ recipient: 'missing' }),
      this.claims.countRecords(),
      this.addresses.countDead(),
      this.campaigns.countHeld(),
      this.incoming.countWaiting(),
      this.actions.countLate(),
    ]);
    const todo: Todo[] = [
      { code: 'undetermined_obligations', count: undetermined },
      { code: 'partners_without_recipient', count: unreachable },
      { code: 'unclaimed_records', count: unclaimed },
      { code: 'dead_addresses', count: dead },
      { code: 'held_campaigns', count: heldCampaigns },
      { code: 'unhandled_replies', count: replies },
      { code: 'late_actions', count: late },
    ];
    for (const one of SESSION_TODOS)
      todo.push({ code: `sessions_to_${one}`, count: await this.sessions.countTodo(one) });
    if (can(actor.role, 'contacts:erase')) {
      todo.push({ code: 'dormant_contacts', count: await this.contacts.countDormant() });
    }
    if (!can(actor.role, 'mails:read')) return todo;
    const [failed, held] = await Promise.all([this.mails.count('failed'), this.mails.count('held')]);
    return [...todo, { code: 'failed_mails', count: failed }, { code: 'held_mails', count: held }];
  }

  /** The departments of the region, partners by status and records in scope. */
  private async departments(): Promise<Dashboard['departments']> {
    const codes = Object.entries(DEPARTMENTS).filter(([, { region }]) => region === HOME_REGION);
    const rows: Omit<Dashboard['departments'][number], 'name'>[] = await this.dataSource.query(
      `select p.department as code, count(*)::int as partners,
         count(*) filter (where p.effective_status = 'obligated')::int as obligated,
         count(*) filter (where p.effective_status = 'exempt')::int as exempt,
         count(*) filter (where p.effective_status = 'undetermined')::int as undetermined,
         coalesce(sum(r.records), 0)::int as records, coalesce(sum(r.strict), 0)::int as strict
       from partners p
       left join (
         select partner_id, count(*) as records, count(*) filter (where class = 'strict') as strict
         from catalogue_records where in_scope group by partner_id) r on r.partner_id = p.id
       where p.archived_at is null and p.department = any($1) group by 1`,
      [codes.map(([code]) => code)],
    );
    const none = { partners: 0, obligated: 0, exempt: 0, undetermined: 0, records: 0, strict: 0 };
    return codes.map(([code, { name }]) => ({ ...none, ...rows.find((row) => row.code === code), code, name }));
  }
}
