import { Box, Button, Skeleton, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { surveyAllows } from '#domain/survey/survey-state.js';
import { call } from '../../api/http.js';
import type { Respondent, Survey } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { Section } from '../../fields/Section.js';
import { formatInstant } from '../../i18n/format.js';
import { EnterAnswerDialog } from './EnterAnswerDialog.js';

const UNASKED: Record<NonNullable<Respondent['unasked']>, string> = {
  no_organisation: 'ne siège pour aucun organisme : ne peut pas répondre',
  nobody: 'personne à qui écrire : ajoutez-lui un référent',
  no_address: 'sans adresse de courriel',
  dead_address: 'adresse morte',
};

/** Who is asked, who was written to, who answered; and where an answer told by telephone is typed in. */
export function RespondentsSection({ survey }: { survey: Survey }) {
  const { id, version, counts, state } = survey;
  const may = useMay();
  const [entering, setEntering] = useState<Respondent | null>(null);
  const { data } = useQuery({
    queryKey: ['surveys', id, 'respondents', version, counts.answered, counts.invited],
    queryFn: ({ signal }) => call<{ data: Respondent[] }>(`/surveys/${id}/respondents`, { signal }),
  });
  const enters = may('meetings:write') && surveyAllows('answer', { state, answered: counts.answered });
  return (
    <Section title="Membres interrogés" dense>
      {data?.data.length === 0 ? (
        <Typography color="textSecondary" sx={{ px: 2, pb: 1 }}>
          Personne ne siège dans ce groupe aujourd’hui : ajoutez ses membres.
        </Typography>
      ) : null}
      {!data ? <Skeleton variant="rounded" height={120} sx={{ mx: 2 }} /> : null}
      {data && data.data.length > 0 ? (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Organismes interrogés">
          <Table size="small" aria-label="Membres interrogés">
            <TableHead>
              <TableRow>
                <TableCell>Organisme</TableCell>
                <TableCell>Personne</TableCell>
                <TableCell>Envoyé</TableCell>
                <TableCell>Réponse</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.data.map((one) => (
                <TableRow key={`${one.partnerId ?? ''}/${one.contactId ?? ''}`}>
                  <TableCell component="th" scope="row">
                    {one.partnerName ?? '—'}
                  </TableCell>
                  <TableCell>
                    {one.name ?? '—'}
                    {one.unasked ? (
                      <Typography variant="body2" color="textSecondary">
                        {UNASKED[one.unasked]}
                      </Typography>
                    ) : null}
                  </TableCell>
                  <TableCell>
                    {one.lastSentAt ? formatInstant(one.lastSentAt) : '—'}
                    {one.timesSent > 1 ? ` (${one.timesSent} fois)` : ''}
                  </TableCell>
                  <TableCell>
                    {one.answeredAt ? `${formatInstant(one.answeredAt)} – ${one.answeredBy ?? ''}` : '—'}
                    {enters && one.partnerId ? (
                      <Button
                        size="small"
                        onClick={() => setEntering(one)}
                        aria-label={`${one.answeredAt ? 'Corriger' : 'Saisir'} la réponse de ${one.partnerName ?? ''} (${one.name ?? ''})`}
                      >
                        {one.answeredAt ? 'Corriger' : 'Saisir'}
                      </Button>
                    ) : null}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      ) : null}
      {entering?.partnerId ? (
        <EnterAnswerDialog
          survey={survey}
          partnerId={entering.partnerId}
          partnerName={entering.partnerName ?? ''}
          onClose={() => setEntering(null)}
        />
      ) : null}
    </Section>
  );
}
