import { Link } from '@mui/material';
import { apiUrl } from '../../api/http.js';
import type { MeetingDocument } from '../../api/types.js';
import { formatSize } from '../../i18n/format.js';

/** The current version of each document. */
export function MeetingDocumentLinks({ documents }: { documents: MeetingDocument[] }) {
  return documents.map((document) => (
    <Link key={document.id} variant="body2" sx={{ display: 'block' }} {...addressOf(document)}>
      {document.title}
      {document.versions[0]?.size ? ` (${formatSize(document.versions[0].size)})` : ''}
    </Link>
  ));
}

function addressOf({ id, meetingId, currentNumber, versions }: MeetingDocument) {
  const url = versions[0]?.url;
  return url
    ? { href: url, target: '_blank', rel: 'noreferrer' }
    : { href: apiUrl(`/meetings/${meetingId}/documents/${id}/versions/${currentNumber}`), download: true };
}
