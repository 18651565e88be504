import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { call, errorText } from '../../api/http.js';
import type { TemplatePreview } from '../../api/types.js';
import { useDebounced } from '../../api/useDebounced.js';
import { Facts } from '../../fields/Facts.js';
import { Section } from '../../fields/Section.js';
import { MailBody } from '../../mails/MailBody.js';
import { type Draft, NOBODY, type PreviewChoice } from './draft.js';
import { RecipientPicker } from './RecipientPicker.js';
import { TestButton } from './TestButton.js';

/** What the chosen person would receive of the text as it stands, saved or not. */
export function PreviewPane() {
  const [choice, setChoice] = useState<PreviewChoice>(NOBODY);
  const [kind, family, subject, body] = useWatch({ name: ['kind', 'family', 'subject', 'body'] }) as string[];
  const typed = useDebounced(JSON.stringify({ kind, family, subject: subject ?? '', body: body ?? '' }), 500);
  const draft = { ...(JSON.parse(typed) as Draft), ...choice };
  const written = draft.subject.trim() !== '' && draft.body !== '' && Boolean(draft.kind);
  const { data, error, isFetching } = useQuery({
    queryKey: ['mail-templates', 'preview', draft],
    queryFn: ({ signal }) => call<TemplatePreview>('/mail-templates/preview', { method: 'POST', body: draft, signal }),
    enabled: written,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <Box sx={{ position: { lg: 'sticky' }, top: 64, minWidth: 0 }}>
      <Section title="Aperçu" actions={<TestButton draft={draft} disabled={!written || Boolean(error)} />}>
        <RecipientPicker kind={draft.kind} choice={choice} onChange={setChoice} />
        {!written ? (
          <Typography variant="body2" color="textSecondary">
            Écrivez un objet et un texte : le courriel paraîtra ici.
          </Typography>
        ) : null}
        {error && written ? <Alert severity="warning">{errorText(error)}</Alert> : null}
        {written && !data && !error ? <Skeleton variant="rounded" height={320} /> : null}
        {data && written && !error ? (
          <Box sx={{ opacity: isFetching ? 0.6 : 1 }} aria-busy={isFetching}>
            {data.example ? (
              <Alert severity="info" sx={{ mb: 1 }}>
                {data.to
                  ? 'La session ou la réunion est un exemple.'
                  : 'Avec des valeurs d’exemple. Choisissez un destinataire pour voir ce qu’il recevrait.'}
              </Alert>
            ) : null}
            <Facts
              facts={[
                { label: 'À', value: data.to ?? 'exemple' },
                { label: 'Objet', value: data.subject },
              ]}
            />
            <MailBody html={data.html} text={data.text} height={440} />
          </Box>
        ) : null}
      </Section>
    </Box>
  );
}
