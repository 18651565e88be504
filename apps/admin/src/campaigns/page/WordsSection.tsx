import { Alert, Link, MenuItem, Stack, TextField } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { Campaign, MailTemplate } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { SubjectPicker } from '../../templates/preview/SubjectPicker.js';
import { useCampaignChange } from '../useCampaignChange.js';

/** Its template, and the session or meeting that it speaks of. */
export function WordsSection({ campaign }: { campaign: Campaign }) {
  const { change, busy } = useCampaignChange(campaign);
  const { data: templates = [] } = useGetList<MailTemplate>('mail-templates', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'name', order: 'ASC' },
  });
  const { templateId, templateName, templateArchived, kind } = campaign;
  return (
    <Section title="Quoi">
      <Stack spacing={2} sx={{ maxWidth: 640 }}>
        <TextField
          select
          size="small"
          label="Modèle"
          value={templateId ?? ''}
          disabled={busy}
          onChange={(event) => void change({ templateId: event.target.value })}
        >
          {templates.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
          {templateId && templateArchived ? <MenuItem value={templateId}>{templateName} (archivé)</MenuItem> : null}
        </TextField>
        {templateId ? (
          <Link component={LinkBase} to={`/mail-templates/${templateId}`}>
            Voir ou modifier ce modèle
          </Link>
        ) : null}
        {kind === 'session' || kind === 'meeting' ? (
          <SubjectPicker key={kind} kind={kind} onChange={(subjectId) => void change({ subjectId })} />
        ) : null}
        {campaign.family === 'information' ? (
          <Alert severity="info">
            Courriel d’information : il ne part pas à qui s’est désinscrit, et porte le lien pour le faire.
          </Alert>
        ) : null}
      </Stack>
    </Section>
  );
}
