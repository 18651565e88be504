import type { MailPreview } from '../../api/types.js';
import { Facts } from '../../fields/Facts.js';
import { MailBody } from '../../mails/MailBody.js';
import { formatSize } from '../../i18n/format.js';

/** The mail exactly as it will leave. */
export function MailPreviewPanel({ preview }: { preview: MailPreview }) {
  const attachments = preview.attachments.map(({ filename, size }) => `${filename} (${formatSize(size)})`).join(', ');
  return (
    <>
      <Facts
        facts={[
          { label: 'À', value: preview.to },
          { label: 'Objet', value: preview.subject },
          { label: 'Pièces jointes', value: attachments || 'aucune' },
        ]}
      />
      <MailBody html={preview.html} text={preview.text} height={360} />
    </>
  );
}
