import ReceiptIcon from '@mui/icons-material/ReceiptLongOutlined';
import { Alert, Box, Button, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import { euros, NOT_AN_INVOICE } from '#wording/training/money.js';
import { call, errorText } from '../api/http.js';
import type { SessionBilling } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { plural } from '../i18n/format.js';
import { BillingTable } from './BillingTable.js';

/** What each organisation owes, what it was sent, and the button that sends the rest. */
export function BillingSection({ sessionId }: { sessionId: string }) {
  const { run, busy } = useAction();
  const [asking, setAsking] = useState(false);
  const write = useMay()('training:write');
  const { data: billing, error } = useQuery({
    queryKey: ['training-billing', sessionId],
    queryFn: ({ signal }) => call<SessionBilling>(`/training/sessions/${sessionId}/billing`, { signal }),
  });
  const due = billing?.parties.filter(({ state }) => state === 'to_issue') ?? [];
  const issue = async () => {
    const path = `/training/sessions/${sessionId}/statements`;
    await run({ path, body: {}, success: 'États de coûts émis' });
    setAsking(false);
  };
  return (
    <Section
      title="Coûts par organisme"
      dense
      actions={
        write && billing?.final && !billing.refusal && due.length > 0 ? (
          <Button variant="contained" size="small" startIcon={<ReceiptIcon />} onClick={() => setAsking(true)}>
            Émettre {plural(due.length, 'état de coûts', 'états de coûts')}
          </Button>
        ) : null
      }
    >
      {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
      {!billing && !error ? <Skeleton variant="rounded" height={120} sx={{ m: 2 }} /> : null}
      {billing ? <Billing billing={billing} /> : null}
      <Confirm
        isOpen={asking}
        loading={busy}
        title="Émettre les états de coûts ?"
        content={`${due.map((party) => `${party.partnerName} : ${euros(party.grossCents)} TTC`).join(' ; ')}. Chacun prend un numéro et ne se modifie plus ; une erreur se corrige par un avoir.`}
        confirm="Émettre"
        onConfirm={() => void issue()}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}

function Billing({ billing }: { billing: SessionBilling }) {
  const { refusal, final, parties, unpaidCents, unpaidPeople } = billing;
  return (
    <>
      <Box sx={{ px: 2, display: 'grid', gap: 1, mb: 1 }}>
        {refusal ? <Alert severity="warning">{refusal}</Alert> : null}
        {!final ? (
          <Alert severity="info">
            Montants provisoires : les états de coûts s’émettent une fois la session confirmée.
          </Alert>
        ) : null}
        {unpaidPeople.length > 0 ? (
          <Alert severity="warning">
            {euros(unpaidCents)} HT que personne ne paie : {unpaidPeople.join(', ')}. Donnez-leur un organisme facturé
            si ce n’est pas voulu.
          </Alert>
        ) : null}
      </Box>
      {parties.length > 0 ? (
        <BillingTable billing={billing} />
      ) : (
        <Typography variant="body2" color="textSecondary" sx={{ px: 2 }}>
          Aucun organisme à facturer pour l’instant.
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pt: 1 }}>
        {NOT_AN_INVOICE}
      </Typography>
    </>
  );
}
