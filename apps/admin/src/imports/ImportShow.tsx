import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { LinkBase, ListButton, ShowBase, Title, TopToolbar, useRecordContext } from 'react-admin';
import type { ImportDetail } from '../api/types.js';
import { Facts } from '../fields/Facts.js';
import { filteredList } from '../fields/filteredList.js';
import { Section } from '../fields/Section.js';
import { formatInstant, formatNumber, formatSize } from '../i18n/format.js';
import { ImportErrors } from './ImportErrors.js';
import { ImportStateChip } from './ImportStateChip.js';
import { isMoving } from './progress.js';

/** One import: how far it is, what it did, what it could not read. */
export function ImportShow() {
  return (
    <ShowBase
      queryOptions={{
        meta: { whole: true },
        refetchInterval: ({ state }) => (state.data && isMoving(state.data as ImportDetail) ? 1000 : false),
      }}
    >
      <ImportPage />
    </ShowBase>
  );
}

function ImportPage() {
  const file = useRecordContext<ImportDetail>();
  if (!file) return null;
  const moving = isMoving(file);
  return (
    <Stack spacing={2}>
      <Title title={file.filename} />
      <TopToolbar>
        <ListButton label="Tous les imports" />
      </TopToolbar>
      <Section
        title="Avancement"
        actions={
          file.processed > 0 ? (
            <Button
              component={LinkBase}
              to={filteredList('records', { importId: file.id })}
              variant="contained"
              size="small"
            >
              Voir les fiches lues
            </Button>
          ) : null
        }
      >
        <Box aria-live="polite">
          <ImportStateChip file={file} />
          {moving ? (
            <Typography variant="body2" sx={{ mt: 1 }}>
              {formatNumber(file.processed)} fiches lues. Vous pouvez fermer cette page : la lecture continue.
            </Typography>
          ) : null}
        </Box>
        {moving ? (
          <LinearProgress
            sx={{ mt: 1 }}
            aria-label="Part du fichier lue"
            variant={file.state === 'queued' ? 'indeterminate' : 'determinate'}
            value={Math.round(file.progress * 100)}
          />
        ) : null}
        {file.error ? (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {file.error}
          </Alert>
        ) : null}
      </Section>
      <Section title="Ce que l’import a fait">
        <Facts facts={factsOf(file)} />
      </Section>
      <ImportErrors file={file} />
    </Stack>
  );
}

function factsOf({ created, updated, unchanged, unreadable, size, author, createdAt, finishedAt }: ImportDetail) {
  return [
    { label: 'Fiches créées', value: formatNumber(created) },
    { label: 'Fiches mises à jour', value: formatNumber(updated) },
    { label: 'Fiches inchangées', value: formatNumber(unchanged) },
    { label: 'Illisibles', value: formatNumber(unreadable) },
    { label: 'Taille', value: formatSize(size) },
    { label: 'Déposé', value: `le ${formatInstant(createdAt)} par ${author}` },
    { label: 'Terminé le', value: formatInstant(finishedAt) },
  ];
}
