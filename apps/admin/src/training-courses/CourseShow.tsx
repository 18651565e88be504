import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { LinkBase, ListButton, ShowBase, Title, TopToolbar, useRecordContext } from 'react-admin';
import { euros, vatMention } from '#wording/training/money.js';
import type { Course } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';
import { Facts } from '../fields/Facts.js';
import { HistorySection } from '../fields/HistorySection.js';
import { Section } from '../fields/Section.js';
import { formatNumber } from '../i18n/format.js';
import { PublicLinkButton } from '../training-interests/PublicLinkButton.js';
import { CourseSessions } from './CourseSessions.js';

/** A course on one page: what is taught, at what price, and its sessions. */
export function CourseShow() {
  return (
    <ShowBase>
      <CoursePage />
    </ShowBase>
  );
}

function CoursePage() {
  const course = useRecordContext<Course>();
  const may = useMay();
  if (!course) return null;
  const { id, archivedAt, version, objectives, programme } = course;
  return (
    <Box>
      <Title title={course.title} />
      <TopToolbar sx={{ flexWrap: 'wrap' }}>
        {may('training:write') ? <CourseActions course={course} /> : null}
        <ListButton label="Toutes les formations" />
      </TopToolbar>
      <Stack spacing={2}>
        {archivedAt ? (
          <Alert severity="info">
            Cette formation est archivée : elle ne se propose plus pour de nouvelles sessions.
          </Alert>
        ) : null}
        <Section title="Prix et groupe">
          <Facts facts={termsFacts(course)} />
        </Section>
        <CourseSessions course={course} />
        <Section title="Objectifs et programme">
          <Paragraphs label="Objectifs" text={objectives} />
          <Paragraphs label="Programme" text={programme} />
        </Section>
        {may('history:read') ? (
          <HistorySection resource="training-courses" path={`/training/courses/${id}`} id={id} version={version} />
        ) : null}
      </Stack>
    </Box>
  );
}

function Paragraphs({ label, text }: { label: string; text: string | null }) {
  return (
    <>
      <Typography variant="subtitle2" component="h3">
        {label}
      </Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line', mb: 1, overflowWrap: 'anywhere' }}>
        {text ?? 'Non renseigné.'}
      </Typography>
    </>
  );
}

function termsFacts(course: Course) {
  const { durationMinutes, provider, priceCents, vatRule, vatBasisPoints, lowerBound, upperBound, surchargeCents } =
    course;
  const vat =
    vatRule === 'exempt' || vatBasisPoints === null
      ? ({ rule: 'exempt' } as const)
      : ({ rule: 'rate', basisPoints: vatBasisPoints } as const);
  return [
    { label: 'Organisme de formation', value: provider },
    { label: 'Durée', value: `${formatNumber(durationMinutes / 60)} h` },
    { label: 'Prix par personne', value: `${euros(priceCents)} HT` },
    { label: 'TVA', value: vatMention(vat) },
    { label: 'Groupe', value: `de ${lowerBound} à ${upperBound} personnes` },
    {
      label: 'Second formateur',
      value:
        surchargeCents === null
          ? `surcoût inconnu : pas plus de ${upperBound} personnes`
          : `${euros(surchargeCents)} HT, jusqu’à ${2 * upperBound} personnes`,
    },
  ];
}

function CourseActions({ course: { id, archivedAt, version } }: { course: Course }) {
  const { run, busy } = useAction();
  const verb = archivedAt ? 'restore' : 'archive';
  return (
    <>
      {archivedAt ? null : (
        <>
          <Button
            size="small"
            variant="contained"
            startIcon={<AddIcon />}
            component={LinkBase}
            to="/training-sessions/create"
            state={{ record: { courseId: id } }}
          >
            Nouvelle session
          </Button>
          <Button size="small" component={LinkBase} to={`/training-proposals?course=${id}`}>
            Groupes possibles
          </Button>
          <PublicLinkButton courseId={id} />
          <Button size="small" startIcon={<EditIcon />} component={LinkBase} to={`/training-courses/${id}`}>
            Modifier
          </Button>
        </>
      )}
      <Button
        size="small"
        loading={busy}
        onClick={() =>
          void run({
            path: `/training/courses/${id}/${verb}`,
            body: { version },
            success: archivedAt ? 'Formation restaurée' : 'Formation archivée',
          })
        }
      >
        {archivedAt ? 'Restaurer' : 'Archiver'}
      </Button>
    </>
  );
}
