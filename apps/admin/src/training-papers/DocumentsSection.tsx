import BadgeIcon from '@mui/icons-material/WorkspacePremiumOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import SignIcon from '@mui/icons-material/DrawOutlined';
import { Button, Stack, Typography } from '@mui/material';
import { takesSeat } from '#domain/training/registration-states.js';
import { apiUrl } from '../api/http.js';
import type { SessionPapers } from '../api/types.js';
import { Section } from '../fields/Section.js';

/** What one prints or hands on; a paper that would be empty says why it is not there. */
export function DocumentsSection({ papers: { sessionId, registrations, attended } }: { papers: SessionPapers }) {
  const seated = registrations.filter(({ status }) => takesSeat(status)).length;
  const papers = [
    { path: 'attendance-sheet.pdf', label: 'Feuille d’émargement (PDF)', icon: <SignIcon />, ready: seated > 0 },
    { path: 'certificates.pdf', label: 'Attestations (PDF)', icon: <BadgeIcon />, ready: attended > 0 },
    { path: 'participants.csv', label: 'Participants (CSV)', icon: <DownloadIcon />, ready: true },
    { path: 'participants.xlsx', label: 'Participants (Excel)', icon: <DownloadIcon />, ready: true },
    { path: 'event.ics', label: 'Session pour un agenda (.ics)', icon: <CalendarIcon />, ready: true },
  ];
  return (
    <Section title="Documents">
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
        {papers
          .filter(({ ready }) => ready)
          .map(({ path, label, icon }) => (
            <Button
              key={path}
              component="a"
              download
              variant="outlined"
              size="small"
              startIcon={icon}
              href={apiUrl(`/training/sessions/${sessionId}/${path}`)}
            >
              {label}
            </Button>
          ))}
      </Stack>
      {attended === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          Les attestations viennent une fois les présences notées.
        </Typography>
      ) : null}
    </Section>
  );
}
