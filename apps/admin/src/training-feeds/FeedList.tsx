import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, DataTable } from 'react-admin';
import type { CalendarFeed } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { PlainTable } from '../fields/PlainTable.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatDay, formatInstant } from '../i18n/format.js';
import { NewFeedDialog } from './NewFeedDialog.js';

/** Secret links that show the sessions in anybody's calendar program; each may be revoked. */
export function FeedList() {
  const [creating, setCreating] = useState(false);
  const button = (
    <Button variant="contained" size="small" onClick={() => setCreating(true)}>
      Nouveau lien
    </Button>
  );
  return (
    <>
      <ResourceList
        title="Agenda des formations"
        sort={{ field: 'createdAt', order: 'DESC' }}
        columns={false}
        extraActions={button}
        empty={{
          title: 'Aucun lien d’agenda',
          hint: 'Un lien secret montre toutes les sessions dans Outlook, Thunderbird ou un téléphone, et se met à jour seul. On le révoque quand on veut.',
          action: button,
        }}
      >
        <PlainTable<CalendarFeed> deskOnly={['createdBy', 'createdAt', 'readAt']}>
          <DataTable.Col<CalendarFeed> source="name" />
          <DataTable.Col<CalendarFeed> source="createdBy" disableSort />
          <DataTable.Col<CalendarFeed> source="createdAt" render={({ createdAt }) => formatDay(createdAt)} />
          <DataTable.Col<CalendarFeed>
            source="readAt"
            disableSort
            render={({ readAt }) => (readAt ? formatInstant(readAt) : 'jamais')}
          />
          <DataTable.Col<CalendarFeed>
            source="revokedAt"
            disableSort
            render={(feed) => <RevokeFeedButton feed={feed} />}
          />
        </PlainTable>
      </ResourceList>
      {creating ? <NewFeedDialog onClose={() => setCreating(false)} /> : null}
    </>
  );
}

function RevokeFeedButton({ feed: { id, name, revokedAt } }: { feed: CalendarFeed }) {
  const { run, busy } = useAction();
  const [asking, setAsking] = useState(false);
  if (revokedAt) return <>Révoqué le {formatDay(revokedAt)}</>;
  const revoke = async () => {
    await run({ path: `/training/feeds/${id}`, method: 'DELETE', success: 'Lien révoqué' });
    setAsking(false);
  };
  return (
    <>
      <Button size="small" color="error" aria-label={`Révoquer ${name}`} onClick={() => setAsking(true)}>
        Révoquer
      </Button>
      <Confirm
        isOpen={asking}
        loading={busy}
        title={`Révoquer « ${name} » ?`}
        content="Les agendas abonnés à ce lien ne recevront plus rien. On ne revient pas en arrière."
        confirm="Révoquer"
        confirmColor="warning"
        onConfirm={() => void revoke()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
