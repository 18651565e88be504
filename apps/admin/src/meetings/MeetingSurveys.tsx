import AddIcon from '@mui/icons-material/Add';
import { Button, Link, List, ListItem, ListItemText, Typography } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { Meeting, Survey } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { SurveyStateChip } from '../surveys/SurveyStateChip.js';

/** What members are asked before the meeting. */
export function MeetingSurveys({ meeting: { id } }: { meeting: Meeting }) {
  const may = useMay();
  const { data: surveys = [] } = useGetList<Survey>('surveys', {
    filter: { meetingId: id },
    pagination: { page: 1, perPage: 10 },
    sort: { field: 'createdAt', order: 'DESC' },
  });
  return (
    <Section
      title="Questionnaire"
      actions={
        may('meetings:write') ? (
          <Button
            size="small"
            startIcon={<AddIcon />}
            component={LinkBase}
            to="/surveys/create"
            state={{ record: { meetingId: id } }}
          >
            Nouveau questionnaire
          </Button>
        ) : null
      }
    >
      {surveys.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucun. Les réponses des membres, avec leur base, entrent dans le compte rendu.
        </Typography>
      ) : (
        <List disablePadding aria-label="Questionnaires de la réunion">
          {surveys.map(({ id: surveyId, title, state, counts }) => (
            <ListItem key={surveyId} disableGutters sx={{ gap: 2, flexWrap: 'wrap' }}>
              <ListItemText
                primary={
                  <Link component={LinkBase} to={`/surveys/${surveyId}/show`}>
                    {title}
                  </Link>
                }
                secondary={counts.invited === 0 ? 'pas encore envoyé' : `${counts.answered} sur ${counts.invited}`}
              />
              <SurveyStateChip state={state} />
            </ListItem>
          ))}
        </List>
      )}
    </Section>
  );
}
