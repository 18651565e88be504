import { Alert, Box, Button, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { apiUrl, call, errorText } from '../api/http.js';
import type { MailLayout } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { LAYOUT_KEY } from './layoutKey.js';

/** The picture at the top of every mail: a PNG or a JPEG, light enough to travel in each. */
export function LogoSection({ layout: { logo, logoAlt, version } }: { layout: MailLayout }) {
  const may = useMay();
  const notify = useNotify();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);

  const act = async (path: string, options: { method: string; body?: unknown }, said: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      queries.setQueryData(LAYOUT_KEY, await call<MailLayout>(path, options));
      notify(said, { type: 'success' });
    } catch (error) {
      setRefusal(error);
      await queries.invalidateQueries({ queryKey: LAYOUT_KEY });
    } finally {
      setBusy(false);
    }
  };
  const give = (file: File | undefined) => {
    if (!file) return;
    const body = new FormData();
    body.append('version', String(version));
    body.append('file', file);
    void act('/mail-layout/logo', { method: 'PUT', body }, 'Logo enregistré');
  };

  return (
    <Section title="Logo">
      {refusal ? (
        <Alert severity="error" sx={{ mb: 1 }}>
          {errorText(refusal)}
        </Alert>
      ) : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        {logo ? (
          <Box
            component="img"
            src={apiUrl(`/mail-images/${logo.hash}`)}
            alt={logoAlt}
            sx={{
              maxHeight: 56,
              maxWidth: 240,
              bgcolor: '#ffffff',
              p: 0.5,
              border: '1px solid',
              borderColor: 'divider',
            }}
          />
        ) : (
          <Typography variant="body2" color="textSecondary">
            Pas de logo : l’en-tête est écrit sur un bandeau.
          </Typography>
        )}
        {may('templates:write') ? (
          <>
            <Button variant="outlined" loading={busy} onClick={() => input.current?.click()}>
              {logo ? 'Changer le logo' : 'Choisir un logo'}
            </Button>
            {logo ? (
              <Button
                color="error"
                loading={busy}
                onClick={() => void act(`/mail-layout/logo?version=${version}`, { method: 'DELETE' }, 'Logo retiré')}
              >
                Retirer
              </Button>
            ) : null}
            <input
              ref={input}
              type="file"
              hidden
              accept="image/png,image/jpeg"
              aria-label="Fichier du logo"
              onChange={(event) => {
                give(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </>
        ) : null}
        <Typography variant="body2" color="textSecondary" sx={{ flexBasis: '100%' }}>
          PNG ou JPEG, 200 ko et 2 000 pixels de côté au plus. Il voyage dans le courriel : il s’affiche sans rien
          demander au destinataire.
        </Typography>
      </Box>
    </Section>
  );
}
