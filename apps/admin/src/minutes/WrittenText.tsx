import { Box } from '@mui/material';
import { richTextStyle } from './richTextStyle.js';

/** Rich text as the server keeps it: it cleans every text before it keeps it (`cleanRichText`), images are its own. */
export function WrittenText({ html }: { html: string }) {
  if (!html) return null;
  return <Box sx={richTextStyle} dangerouslySetInnerHTML={{ __html: html }} />;
}
