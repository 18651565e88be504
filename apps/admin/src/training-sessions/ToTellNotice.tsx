import { Alert } from '@mui/material';
import { plural } from '../i18n/format.js';
import { useSessionPapers } from '../training-papers/useSessionPapers.js';

/** People whose calendar is not what the session is: nobody is written to until somebody says so. */
export function ToTellNotice({ sessionId }: { sessionId: string }) {
  const { data: papers } = useSessionPapers(sessionId);
  if (!papers) return null;
  const { updates, convocations } = papers.due;
  return (
    <>
      {updates > 0 ? (
        <Alert severity="warning">
          La session a changé depuis la convocation : {plural(updates, 'personne ne le sait', 'personnes ne le savent')}{' '}
          pas encore. Prévenez-les depuis « Convocations et rappels ».
        </Alert>
      ) : null}
      {convocations > 0 ? (
        <Alert severity="info">
          {plural(convocations, 'personne confirmée attend', 'personnes confirmées attendent')} la convocation : elle
          part depuis « Convocations et rappels ».
        </Alert>
      ) : null}
    </>
  );
}
