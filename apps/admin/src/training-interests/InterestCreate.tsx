import { Create } from 'react-admin';
import { InterestForm, sentFields } from './InterestForm.js';
import { WhoInputs } from './WhoInputs.js';

/** Where one comes from: back there once it is noted. */
const PAGES: Record<string, string> = { mail: 'incoming-mails', meeting: 'meetings' };

export function InterestCreate() {
  return (
    <Create
      title="Noter un intérêt"
      component="div"
      actions={false}
      transform={sentInterest}
      redirect={(_resource, id, data) => {
        const { source, sourceId } = (data ?? {}) as { source?: string; sourceId?: string | null };
        const page = PAGES[source ?? ''];
        return page && sourceId ? `${page}/${sourceId}/show` : `training-interests/${String(id)}/show`;
      }}
    >
      <InterestForm who={<WhoInputs />} />
    </Create>
  );
}

function sentInterest({ newPerson, contactId, person, ...data }: Record<string, unknown>): Record<string, unknown> {
  const who = newPerson ? { contactId: null, person } : { contactId: contactId ?? null, person: null };
  return { ...sentFields(data, ['courseId', 'source', 'sourceId', 'receivedOn']), ...who };
}
