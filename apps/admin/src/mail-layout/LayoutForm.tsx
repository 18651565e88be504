import { Alert, Box, Button, Stack, TextField } from '@mui/material';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { call, errorText, problemOf } from '../api/http.js';
import type { LayoutPreview, MailLayout } from '../api/types.js';
import { useDebounced } from '../api/useDebounced.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { MailBody } from '../mails/MailBody.js';
import { LAYOUT_KEY } from './layoutKey.js';

/** The words of the layout, with a mail to see them in as they are typed. */
export function LayoutForm({ layout }: { layout: MailLayout }) {
  const { header, signature, logoAlt, version, logo } = layout;
  const may = useMay();
  const notify = useNotify();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ header, signature, logoAlt });
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const errors = problemOf(refusal).errors ?? {};
  const writable = may('templates:write');

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      const body = { ...draft, version };
      queries.setQueryData(LAYOUT_KEY, await call<MailLayout>('/mail-layout', { method: 'PATCH', body }));
      notify('Mise en page enregistrée', { type: 'success' });
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  const field = (name: keyof typeof draft, label: string, hint: string, more: object = {}) => (
    <TextField
      label={label}
      value={draft[name]}
      required
      error={Boolean(errors[name])}
      helperText={errors[name] ?? hint}
      onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
      slotProps={{ htmlInput: { readOnly: !writable, maxLength: name === 'signature' ? 1000 : 100 } }}
      {...more}
    />
  );

  return (
    <Box sx={gridStyle}>
      <Section title="En-tête et signature">
        <form onSubmit={(event) => void save(event)}>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {refusal ? <Alert severity="error">{errorText(refusal)}</Alert> : null}
            {field('header', 'En-tête', logo ? 'Sous le logo.' : 'Sur le bandeau, en haut.')}
            {logo ? field('logoAlt', 'Texte du logo', 'Lu à la place du logo quand il ne s’affiche pas.') : null}
            {field('signature', 'Signature', 'Sous chaque courriel, dans sa forme de texte aussi.', {
              multiline: true,
              minRows: 3,
            })}
            {writable ? (
              <Button type="submit" variant="contained" loading={busy} sx={{ alignSelf: 'flex-start' }}>
                Enregistrer
              </Button>
            ) : null}
          </Stack>
        </form>
      </Section>
      <LayoutPreviewSection draft={draft} version={version} />
    </Box>
  );
}

function LayoutPreviewSection({ draft, version }: { draft: object; version: number }) {
  const typed = useDebounced(JSON.stringify(draft), 400);
  const { data, error } = useQuery({
    queryKey: ['mail-layout', 'preview', typed, version],
    queryFn: ({ signal }) =>
      call<LayoutPreview>('/mail-layout/preview', { method: 'POST', body: JSON.parse(typed) as object, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <Section title="Aperçu">
      {error ? <Alert severity="warning">{errorText(error)}</Alert> : null}
      {data && !error ? <MailBody html={data.html} text={data.text} height={380} /> : null}
    </Section>
  );
}

const gridStyle = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 560px)' },
};
