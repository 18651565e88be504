import { Alert, Link, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import { checkSentence } from '#wording/minutes/check-sentences.js';
import type { Minutes } from '../../api/types.js';
import { Section } from '../../fields/Section.js';

const TABS = { attendance: 'presences', statements: 'tour', actions: 'suites', decisions: 'suites' } as const;

/** What to mend before validating, each with where it is mended. */
export function ChecksSection({ minutes: { checks, meetingId } }: { minutes: Minutes }) {
  if (checks.length === 0) {
    return <Alert severity="success">Tous les contrôles sont levés : le compte rendu peut être validé.</Alert>;
  }
  const placeOf = (place: Minutes['checks'][number]['place']): string | null => {
    if (place === 'next') return `/meetings/${meetingId}`;
    return place in TABS ? `/meetings/${meetingId}/show?tab=${TABS[place as keyof typeof TABS]}` : null;
  };
  return (
    <Section title={`Contrôles (${checks.length})`}>
      {checks.map(({ key, code, about, severity, place }) => {
        const to = placeOf(place);
        return (
          <Alert key={key} severity={severity === 'blocking' ? 'error' : 'warning'} sx={{ mb: 0.5, py: 0 }}>
            {checkSentence(code, about)}{' '}
            {to ? (
              <Link component={LinkBase} to={to} aria-label={`Corriger : ${checkSentence(code, about)}`}>
                Corriger
              </Link>
            ) : null}
          </Alert>
        );
      })}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        En rouge, ce qui empêche de valider ; le reste peut être accepté en validant.
      </Typography>
    </Section>
  );
}
