import {
  Alert,
  Box,
  List,
  ListItem,
  ListItemText,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { GRADES } from '#domain/training/evaluation.js';
import { GRADE_LABELS } from '#wording/training/evaluation-words.js';
import { call, errorText } from '../api/http.js';
import type { SessionEvaluation } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { formatNumber, plural } from '../i18n/format.js';

/** What people thought of it, without their names. */
export function EvaluationSection({ sessionId }: { sessionId: string }) {
  const { data, error } = useQuery({
    queryKey: ['training-evaluation', sessionId],
    queryFn: ({ signal }) => call<SessionEvaluation>(`/training/sessions/${sessionId}/evaluation`, { signal }),
  });
  return (
    <Section title="Avis des participants" dense>
      {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
      {data && data.answered === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1 }}>
          {data.asked > 0
            ? `Aucune réponse pour l’instant : ${plural(data.asked, 'personne a reçu', 'personnes ont reçu')} le questionnaire.`
            : 'Le questionnaire part avec les attestations, aux personnes notées présentes.'}
        </Typography>
      ) : null}
      {data && data.answered > 0 ? <Results results={data} /> : null}
    </Section>
  );
}

function Results({ results }: { results: SessionEvaluation }) {
  return (
    <>
      <Typography variant="body2" sx={{ px: 2, pb: 1 }}>
        {plural(results.answered, 'réponse')} sur{' '}
        {plural(results.asked, 'questionnaire envoyé', 'questionnaires envoyés')}. Moyennes sur 4.
      </Typography>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Avis par question">
        <Table size="small" aria-label="Avis par question">
          <TableHead>
            <TableRow>
              <TableCell>Question</TableCell>
              {GRADES.map((grade) => (
                <TableCell key={grade} align="right">
                  {GRADE_LABELS[grade]}
                </TableCell>
              ))}
              <TableCell align="right">Moyenne</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {results.questions.map(({ question, label, counts, average }) => (
              <TableRow key={question}>
                <TableCell component="th" scope="row" sx={{ minWidth: 220 }}>
                  {label}
                </TableCell>
                {GRADES.map((grade, index) => (
                  <TableCell key={grade} align="right">
                    {counts[index] ?? 0}
                  </TableCell>
                ))}
                <TableCell align="right" sx={{ fontWeight: 700 }}>
                  {formatNumber(average)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Remarks title="Ce qui a le plus servi" texts={results.liked} />
      <Remarks title="Ce qui pourrait être amélioré" texts={results.improve} />
    </>
  );
}

function Remarks({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Box sx={{ px: 2, pt: 2 }}>
      <Typography variant="h3">{title}</Typography>
      <List dense disablePadding aria-label={title}>
        {texts.map((text, index) => (
          <ListItem key={index} disableGutters divider>
            <ListItemText primary={text} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} />
          </ListItem>
        ))}
      </List>
    </Box>
  );
}
