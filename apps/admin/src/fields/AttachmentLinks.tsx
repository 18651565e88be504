import AttachFileIcon from '@mui/icons-material/AttachFile';
import { Chip, Stack } from '@mui/material';
import { apiUrl } from '../api/http.js';
import { formatSize } from '../i18n/format.js';

interface Props {
  /** Path of the mail in the API. */
  path: string;
  attachments: { index: number; filename: string; size: number }[];
}

/** Attachments, each downloadable. */
export function AttachmentLinks({ path, attachments }: Props) {
  if (attachments.length === 0) return <>aucune</>;
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
      {attachments.map(({ index, filename, size }) => (
        <Chip
          key={index}
          component="a"
          clickable
          download
          size="small"
          icon={<AttachFileIcon />}
          href={apiUrl(`${path}/attachments/${index}`)}
          label={`${filename} (${formatSize(size)})`}
        />
      ))}
    </Stack>
  );
}
