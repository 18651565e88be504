import { Box, Tab, Tabs } from '@mui/material';
import { useId, useState } from 'react';
import { apiUrl } from '../api/http.js';

interface Props {
  html: string | null;
  text: string;
  height?: number;
}

/**
 * A mail's two forms in tabs. The HTML stays in a sandboxed frame: no script, no form, no access to this page; its
 * links open in a new tab.
 */
export function MailBody({ html, text, height = 480 }: Props) {
  const [tab, setTab] = useState(html ? 'html' : 'text');
  const id = useId();
  return (
    <Box sx={{ mt: 1.5 }}>
      <Tabs value={tab} onChange={(_event, value: string) => setTab(value)} aria-label="Forme du courriel">
        {html ? <Tab value="html" label="Mise en page" id={`${id}-html`} aria-controls={`${id}-panel`} /> : null}
        <Tab value="text" label="Texte" id={`${id}-text`} aria-controls={`${id}-panel`} />
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} tabIndex={0} sx={panelStyle}>
        {tab === 'html' && html ? (
          <iframe
            title="Contenu du courriel"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={`<base target="_blank">${withPictures(html)}`}
            style={{ width: '100%', height, border: 0, background: '#ffffff', display: 'block' }}
          />
        ) : (
          <Box component="pre" sx={{ m: 0, p: 2, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 13 }}>
            {text}
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** Pictures that travel inside a mail are read from the server: no page can follow `cid:`. */
const withPictures = (html: string): string =>
  html.replace(/src="cid:([0-9a-f]{64})@logo\.pigma"/g, (_, hash: string) => {
    return `src="${window.location.origin}${apiUrl(`/mail-images/${hash}`)}"`;
  });

const panelStyle = { border: '1px solid', borderColor: 'divider', borderRadius: 1, overflow: 'hidden' };
