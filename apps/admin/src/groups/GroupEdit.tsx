import { Edit, ListButton, ShowButton, TopToolbar, useRecordContext } from 'react-admin';
import type { Group } from '../api/types.js';
import { GroupForm } from './GroupForm.js';

function GroupTitle() {
  const group = useRecordContext<Group>();
  return <span>{group?.name ?? ''}</span>;
}

export function GroupEdit() {
  return (
    <Edit
      title={<GroupTitle />}
      queryOptions={{ meta: { whole: true } }}
      mutationOptions={{ meta: { whole: true } }}
      mutationMode="pessimistic"
      redirect="show"
      actions={
        <TopToolbar>
          <ShowButton label="Sa page" />
          <ListButton />
        </TopToolbar>
      }
    >
      <GroupForm created />
    </Edit>
  );
}
