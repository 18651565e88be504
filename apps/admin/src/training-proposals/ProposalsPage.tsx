import { Alert, Box, Button, CircularProgress, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, Title, useGetList } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { call, errorText } from '../api/http.js';
import type { Course, TrainingProposals } from '../api/types.js';
import { EmptyState } from '../fields/EmptyState.js';
import { plural } from '../i18n/format.js';
import { LeftOutTable } from './LeftOutTable.js';
import { ProposalCard } from './ProposalCard.js';

/** Groups of the people who wait for a course, and what is missing for the others; it proposes, staff choose. */
export function ProposalsPage() {
  const [search, setSearch] = useSearchParams();
  const { data: courses } = useGetList<Course>('training-courses', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'title', order: 'ASC' },
  });
  // Where the most people wait, until another is chosen.
  const first = courses?.toSorted((a, b) => b.waiting - a.waiting)[0];
  const courseId = search.get('course') ?? first?.id ?? null;
  return (
    <Box sx={{ mt: 1 }}>
      <Title title="Groupes possibles" />
      {courses?.length === 0 ? (
        <EmptyState
          title="Aucune formation pour l’instant"
          hint="Décrivez une formation, puis notez qui aimerait la suivre : les groupes possibles se proposent ici."
          action={
            <Button variant="contained" component={LinkBase} to="/training-courses/create">
              Décrire une formation
            </Button>
          }
        />
      ) : (
        <Stack spacing={2}>
          {courses && courseId ? (
            <TextField
              select
              size="small"
              label="Formation"
              value={courses.some(({ id }) => id === courseId) ? courseId : ''}
              onChange={(event) => setSearch({ course: event.target.value }, { replace: true })}
              sx={{ maxWidth: 480 }}
            >
              {courses.map(({ id, title, waiting }) => (
                <MenuItem key={id} value={id}>
                  {title} ({waiting === 0 ? 'personne n’attend' : plural(waiting, 'attend', 'attendent')})
                </MenuItem>
              ))}
            </TextField>
          ) : null}
          {courseId ? <Proposals courseId={courseId} /> : null}
        </Stack>
      )}
    </Box>
  );
}

function Proposals({ courseId }: { courseId: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['training-proposals', courseId],
    queryFn: ({ signal }) => call<TrainingProposals>(`/training/proposals?courseId=${courseId}`, { signal }),
  });
  if (error) return <Alert severity="error">{errorText(error)}</Alert>;
  if (!data) {
    return (
      <Stack direction="row" spacing={2} role="status" sx={{ alignItems: 'center' }}>
        <CircularProgress size={24} aria-label="Recherche en cours" />
        <Typography>Recherche des meilleurs groupes…</Typography>
      </Stack>
    );
  }
  if (data.waiting === 0) {
    return (
      <EmptyState
        title="Personne n’attend cette formation"
        hint="Notez qui aimerait la suivre, ou diffusez son lien public : les groupes possibles se proposent ici."
        action={
          <Button
            variant="contained"
            component={LinkBase}
            to="/training-interests/create"
            state={{ record: { courseId } }}
          >
            Noter un intérêt
          </Button>
        }
      />
    );
  }
  return (
    <>
      <Summary proposals={data} />
      {data.proposals.map((proposal, index) => (
        <ProposalCard
          key={proposal.options[0]?.sessions[0]?.people[0]?.interestId ?? index}
          proposal={proposal}
          course={data}
          onChosen={() => void refetch()}
        />
      ))}
      <LeftOutTable leftOut={data.leftOut} />
    </>
  );
}

function Summary({
  proposals: { waiting, placed, exact, proposals, leftOut, upperBound },
}: {
  proposals: TrainingProposals;
}) {
  const groups = proposals.reduce((sum, { options }) => sum + (options[0]?.sessions.length ?? 0), 0);
  const head =
    groups === 0
      ? `${plural(waiting, 'personne attend', 'personnes attendent')}, pas encore assez pour ouvrir une session.`
      : `${plural(placed, 'personne sur', 'personnes sur')} ${waiting} en ${plural(groups, 'session', 'sessions')}${leftOut.length > 0 ? `, ${plural(leftOut.length, 'reste', 'restent')}` : ''}.`;
  return (
    <Box>
      <Typography sx={{ fontWeight: 600 }}>{head}</Typography>
      <Typography variant="body2" color="textSecondary">
        {exact
          ? 'Il n’existe pas de meilleure réponse : le plus de personnes, puis le moins de sessions, puis le moins de trajet.'
          : 'Plus de 40 personnes : une bonne réponse, sans la preuve qu’il n’y en a pas de meilleure.'}{' '}
        Au plus {upperBound} personnes par session, du même département ou d’un voisin, avec un jour commun à toutes.
      </Typography>
    </Box>
  );
}
