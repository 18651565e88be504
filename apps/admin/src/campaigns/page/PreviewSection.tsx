import SendIcon from '@mui/icons-material/SendOutlined';
import { Alert, Button, Skeleton, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, errorText } from '../../api/http.js';
import type { Campaign, CampaignPreview, Contact } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';
import { ContactAutocomplete } from '../../fields/ContactAutocomplete.js';
import { Facts } from '../../fields/Facts.js';
import { Section } from '../../fields/Section.js';
import { formatSize } from '../../i18n/format.js';
import { MailBody } from '../../mails/MailBody.js';

/** The mail of one recipient, exactly as it would leave; and a test to oneself. */
export function PreviewSection({ campaign: { id, version } }: { campaign: Campaign }) {
  const may = useMay();
  const { run, busy } = useAction();
  const [contact, setContact] = useState<Contact | null>(null);
  const body = { contactId: contact?.id ?? null };
  const { data, error } = useQuery({
    queryKey: ['campaign preview', id, version, body.contactId],
    queryFn: ({ signal }) => call<CampaignPreview>(`/campaigns/${id}/preview`, { method: 'POST', body, signal }),
    retry: false,
  });
  return (
    <Section
      title="Aperçu"
      actions={
        may('campaigns:write') ? (
          <Button
            size="small"
            startIcon={<SendIcon />}
            loading={busy}
            disabled={!data || Boolean(error)}
            onClick={() => void run({ path: `/campaigns/${id}/test`, body, success: 'Essai envoyé à votre adresse' })}
          >
            M’envoyer un essai
          </Button>
        ) : null
      }
    >
      <Stack spacing={1.5}>
        <ContactAutocomplete
          label="Vu par"
          value={contact}
          onChange={setContact}
          helperText={contact ? '' : 'Le premier destinataire, ou la personne que vous choisissez parmi eux.'}
        />
        {error ? <Alert severity="warning">{errorText(error)}</Alert> : null}
        {data && !error ? (
          <>
            <Facts
              facts={[
                { label: 'À', value: data.to },
                { label: 'Objet', value: data.subject },
                {
                  label: 'Pièces jointes',
                  value:
                    data.attachments.map(({ filename, size }) => `${filename} (${formatSize(size)})`).join(', ') ||
                    'aucune',
                },
              ]}
            />
            <MailBody html={data.html} text={data.text} height={420} />
          </>
        ) : error ? null : (
          <Skeleton variant="rounded" height={300} />
        )}
      </Stack>
    </Section>
  );
}
