import { Button } from '@mui/material';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import type { Token } from '../api/types.js';
import { PlainTable } from '../fields/PlainTable.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatDay, formatInstant } from '../i18n/format.js';
import { roleLabels } from '../i18n/labels.js';
import { NewTokenDialog } from './NewTokenDialog.js';
import { RevokeButton } from './RevokeButton.js';

/** Keys for scripts: named, with a role, shown once, revocable. */
export function TokenList() {
  const [creating, setCreating] = useState(false);
  const button = (
    <Button variant="contained" size="small" onClick={() => setCreating(true)}>
      Nouveau jeton
    </Button>
  );
  return (
    <>
      <ResourceList
        title="Jetons d’API"
        sort={{ field: 'createdAt', order: 'DESC' }}
        columns={false}
        extraActions={button}
        empty={{
          title: 'Aucun jeton d’API',
          hint: 'Un jeton laisse un script lire ou écrire à votre place, avec un rôle choisi. Il n’est montré qu’une fois.',
          action: button,
        }}
      >
        <PlainTable<Token> deskOnly={['prefix', 'createdAt', 'lastUsedAt']}>
          <DataTable.Col<Token> source="name" />
          <DataTable.Col<Token> source="role" disableSort render={({ role }) => roleLabels[role]} />
          <DataTable.Col<Token>
            source="prefix"
            label="Début du jeton"
            disableSort
            render={({ prefix }) => <code>{prefix}…</code>}
          />
          <DataTable.Col<Token> source="createdAt" render={(token) => formatDay(token.createdAt)} />
          <DataTable.Col<Token> source="lastUsedAt" render={(token) => formatInstant(token.lastUsedAt)} />
          <DataTable.Col<Token>
            source="expiresOn"
            disableSort
            render={({ expiresOn }) => (expiresOn ? formatDay(expiresOn) : 'jamais')}
          />
          <DataTable.Col<Token>
            source="revokedAt"
            label="État"
            disableSort
            render={(token) => <RevokeButton token={token} />}
          />
        </PlainTable>
      </ResourceList>
      {creating ? <NewTokenDialog onClose={() => setCreating(false)} /> : null}
    </>
  );
}
