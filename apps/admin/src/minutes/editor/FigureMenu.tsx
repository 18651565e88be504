import { Button, Menu, MenuItem } from '@mui/material';
import type { Editor } from '@tiptap/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/http.js';
import type { MinutesFigure } from '../../api/types.js';

/** A figure of the product, with the day it was counted. */
export function FigureMenu({ editor }: { editor: Editor }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useQuery({
    queryKey: ['minutes', 'figures'],
    queryFn: ({ signal }) => call<{ data: MinutesFigure[] }>('/minutes/figures', { signal }),
    enabled: anchor !== null,
  });
  return (
    <>
      <Button size="small" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        Chiffre
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {(data?.data ?? []).map(({ code, label, text, on }) => (
          <MenuItem
            key={code}
            onClick={() => {
              setAnchor(null);
              const marks = [{ type: 'figure', attrs: { 'data-figure': code, 'data-on': on } }];
              editor.chain().focus().insertContent({ type: 'text', text, marks }).run();
            }}
          >
            {label} : {text}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
