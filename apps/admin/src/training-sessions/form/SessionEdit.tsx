import { Alert } from '@mui/material';
import { Edit, useRecordContext } from 'react-admin';
import type { TrainingSession } from '../../api/types.js';
import { plural } from '../../i18n/format.js';
import { sentSession, SessionForm } from './SessionForm.js';

function SessionTitle() {
  return <span>{useRecordContext<TrainingSession>()?.name ?? ''}</span>;
}

/** What changing it brings, said before it is changed. */
function ChangeNotice() {
  const session = useRecordContext<TrainingSession>();
  if (!session) return null;
  const { state, seats, statements } = session;
  return (
    <>
      {state === 'confirmed' && seats.taken > 0 ? (
        <Alert severity="info">
          Cette session est confirmée. Si vous changez ses jours, ses horaires ou son lieu, personne n’est prévenu tout
          seul : l’onglet « Papiers et courriels » de la session vous proposera d’écrire aux personnes convoquées.
        </Alert>
      ) : null}
      {statements > 0 ? (
        <Alert severity="warning">
          {plural(statements, 'état de coûts déjà émis', 'états de coûts déjà émis')} : ils gardent l’ancien prix. Si
          vous le changez, il faudra les annuler chacun par un avoir, puis en émettre de nouveaux.
        </Alert>
      ) : null}
    </>
  );
}

export function SessionEdit() {
  return (
    <Edit
      title={<SessionTitle />}
      mutationMode="pessimistic"
      redirect="show"
      component="div"
      actions={false}
      transform={sentSession}
    >
      <SessionForm notice={<ChangeNotice />} />
    </Edit>
  );
}
