import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { Unclaimed } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { ChoosePartnerDialog } from './ChoosePartnerDialog.js';

/** One click when the suggestion is right. Each button names its organisation for those who hear the page. */
export function ClaimActions({ name: { name, suggestion, ignored } }: { name: Unclaimed }) {
  const { run, busy } = useAction();
  const [choosing, setChoosing] = useState(false);
  const claim = (partnerId: string, partner: string) =>
    run({
      path: '/catalogue/unclaimed/claim',
      body: { name, partnerId },
      success: `« ${name} » rattaché à ${partner}`,
    });
  const set = (verb: 'ignore' | 'restore', success: string) =>
    run({ path: `/catalogue/unclaimed/${verb}`, body: { name }, success });

  if (ignored) {
    return (
      <Button
        size="small"
        loading={busy}
        onClick={() => void set('restore', 'Remis dans la liste')}
        aria-label={`Ne plus ignorer ${name}`}
      >
        Ne plus ignorer
      </Button>
    );
  }
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: { xs: 'wrap', md: 'nowrap' } }}>
      {suggestion ? (
        <Button
          size="small"
          variant="contained"
          loading={busy}
          aria-label={`Confirmer : rattacher ${name} à ${suggestion.name}`}
          onClick={() => void claim(suggestion.partnerId, suggestion.name)}
        >
          Confirmer
        </Button>
      ) : null}
      <Button size="small" aria-label={`Choisir le partenaire de ${name}`} onClick={() => setChoosing(true)}>
        Choisir…
      </Button>
      <Button size="small" color="inherit" aria-label={`Ignorer ${name}`} onClick={() => void set('ignore', 'Ignoré')}>
        Ignorer
      </Button>
      {choosing ? <ChoosePartnerDialog name={name} onClaim={claim} onClose={() => setChoosing(false)} /> : null}
    </Box>
  );
}
