import { Alert, Box, Button, FormControlLabel, Skeleton, Switch, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, errorText } from '../../api/http.js';
import type { MailTemplate, TemplateVersion } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';
import { formatInstant } from '../../i18n/format.js';
import { ComparedText } from './ComparedText.js';
import { linesOf } from './linesOf.js';

interface Props {
  template: MailTemplate;
  number: number;
  onBack: () => void;
  onRestored: () => void;
}

/** One version, alone or beside what is sent today; it can be taken again. */
export function VersionView({ template, number, onBack, onRestored }: Props) {
  const may = useMay();
  const { run, busy } = useAction();
  const [compare, setCompare] = useState(true);
  const { data, error } = useQuery({
    queryKey: ['mail-templates', template.id, 'versions', 'one', number],
    queryFn: ({ signal }) => call<TemplateVersion>(`/mail-templates/${template.id}/versions/${number}`, { signal }),
  });
  const isCurrent = number === template.number;
  const restore = async () => {
    const path = `/mail-templates/${template.id}/versions/${number}/restore`;
    const success = `La version ${number} est reprise`;
    if (await run({ path, body: { version: template.version }, success })) onRestored();
  };
  return (
    <>
      <Button sx={{ alignSelf: 'flex-start' }} onClick={onBack}>
        ← Toutes les versions
      </Button>
      <Typography variant="h2" component="h2" sx={{ mt: 1 }}>
        Version {number}
        {isCurrent ? ' (actuelle)' : ''}
      </Typography>
      {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
      {!data && !error ? <Skeleton variant="rounded" height={240} /> : null}
      {data ? (
        <>
          <Typography variant="body2" color="textSecondary">
            {formatInstant(data.createdAt)}, par {data.author}
          </Typography>
          {isCurrent ? null : (
            <FormControlLabel
              control={<Switch checked={compare} onChange={(_event, on) => setCompare(on)} />}
              label="Comparer à la version actuelle"
            />
          )}
          <Box sx={{ my: 1 }}>
            <ComparedText
              before={compare && !isCurrent ? `${data.subject}\n\n${linesOf(data.body)}` : null}
              after={
                compare && !isCurrent
                  ? `${template.subject}\n\n${linesOf(template.body)}`
                  : `${data.subject}\n\n${linesOf(data.body)}`
              }
            />
          </Box>
          {!isCurrent && !template.archivedAt && may('templates:write') ? (
            <Button variant="contained" loading={busy} onClick={() => void restore()} sx={{ alignSelf: 'flex-start' }}>
              Reprendre cette version
            </Button>
          ) : null}
        </>
      ) : null}
    </>
  );
}
