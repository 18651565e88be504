import { Box, Button, Link, TextField, Typography } from '@mui/material';
import { DataTable, LinkBase, ListBase, Pagination, useListContext } from 'react-admin';
import { LEFT_OUT_LABELS } from '#wording/campaign/campaign-labels.js';
import { MERGE_FIELD_WORDING } from '#wording/mail/merge-field-labels.js';
import type { Campaign, CampaignLogLine } from '../../api/types.js';
import { apiUrl } from '../../api/http.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';
import { PlainTable } from '../../fields/PlainTable.js';
import { Section } from '../../fields/Section.js';
import { formatInstant } from '../../i18n/format.js';
import { MailStateChip } from '../../mails/MailStateChip.js';
import { LogFilters } from './LogFilters.js';

/** What became of each recipient: state, tries, answers of the server; and the mail again, to one person. */
export function LogSection({ campaign }: { campaign: Campaign }) {
  const resource = `campaigns/${campaign.id}/recipients`;
  return (
    <ListBase
      resource={resource}
      disableSyncWithLocation
      storeKey={false}
      perPage={25}
      sort={{ field: 'name', order: 'ASC' }}
      queryOptions={{ refetchInterval: campaign.state === 'running' ? 3_000 : false }}
    >
      <Section
        title="Journal des envois"
        dense
        actions={
          <Button size="small" href={apiUrl(`/${resource}/export.csv`)} download>
            Exporter (CSV)
          </Button>
        }
      >
        <Box sx={{ px: 2, pb: 1, display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
          <LogSearch />
          <LogFilters />
        </Box>
        <Log campaign={campaign} />
        <Pagination rowsPerPageOptions={[25, 50, 100]} />
      </Section>
    </ListBase>
  );
}

function LogSearch() {
  const { filterValues, setFilters } = useListContext();
  return (
    <TextField
      size="small"
      label="Chercher une personne"
      value={(filterValues as { q?: string }).q ?? ''}
      onChange={(event) => setFilters({ ...(filterValues as object), q: event.target.value || undefined })}
    />
  );
}

function Log({ campaign }: { campaign: Campaign }) {
  const may = useMay();
  const { run, busy } = useAction();
  const again = ({ id, name }: CampaignLogLine) =>
    void run({ path: `/campaigns/${campaign.id}/recipients/${id}/resend`, success: `Renvoyé à ${name}` });
  return (
    <PlainTable<CampaignLogLine>
      deskOnly={['address', 'response', 'sentAt']}
      empty={<Typography sx={{ p: 2 }}>Personne ne correspond.</Typography>}
    >
      <DataTable.Col<CampaignLogLine>
        source="name"
        label="Personne"
        render={({ name, contactId, partnerId, partnerName }) => (
          <>
            <Link component={LinkBase} to={contactId ? `/contacts/${contactId}` : `/partners/${partnerId ?? ''}/show`}>
              {name}
            </Link>
            <Typography variant="body2" color="textSecondary">
              {partnerName}
            </Typography>
          </>
        )}
      />
      <DataTable.Col<CampaignLogLine> source="address" label="Adresse" render={({ address }) => address ?? '—'} />
      <DataTable.Col<CampaignLogLine>
        source="state"
        label="État"
        disableSort
        render={(line) => <State line={line} />}
      />
      <DataTable.Col<CampaignLogLine>
        source="sentAt"
        label="Parti le"
        disableSort
        render={({ sentAt, tries }) => `${formatInstant(sentAt)}${tries && tries > 1 ? ` (${tries} essais)` : ''}`}
      />
      <DataTable.Col<CampaignLogLine>
        source="response"
        label="Réponse du serveur"
        disableSort
        render={({ response }) => response ?? '—'}
      />
      {may('campaigns:write') ? (
        <DataTable.Col<CampaignLogLine>
          source="again"
          label="Actions"
          disableSort
          render={(line) =>
            line.state && ['sent', 'failed', 'cancelled'].includes(line.state) ? (
              <Button size="small" disabled={busy} aria-label={`Renvoyer à ${line.name}`} onClick={() => again(line)}>
                Renvoyer
              </Button>
            ) : null
          }
        />
      ) : null}
    </PlainTable>
  );
}

const words: Record<string, { label: string }> = MERGE_FIELD_WORDING;

function State({ line: { leftOut, missing, state, mailId, sends } }: { line: CampaignLogLine }) {
  const may = useMay();
  if (leftOut) {
    const fields = (missing ?? []).map((name) => words[name]?.label ?? name).join(', ');
    return (
      <>
        {LEFT_OUT_LABELS[leftOut]}
        {fields ? ` : ${fields}` : ''}
      </>
    );
  }
  if (!state) return <>À écrire</>;
  return (
    <>
      <MailStateChip state={state} />
      {sends > 1 ? ` envoyé ${sends} fois` : ''}{' '}
      {mailId && may('mails:read') ? (
        <Link component={LinkBase} to={`/mails/${mailId}/show`} variant="body2">
          le courriel
        </Link>
      ) : null}
    </>
  );
}
