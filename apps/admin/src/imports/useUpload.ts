import { useState } from 'react';
import { useNavigate, useNotify, useRefresh } from 'react-admin';
import { call, errorText } from '../api/http.js';
import type { ImportDetail } from '../api/types.js';

/** Sends files one after the other; a refused one does not stop the others. A single file opens its import's page. */
export function useUpload() {
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<string[]>([]);
  const notify = useNotify();
  const refresh = useRefresh();
  const navigate = useNavigate();

  const upload = async (files: File[]): Promise<void> => {
    if (files.length === 0) return;
    setBusy(true);
    setErrors([]);
    const taken: string[] = [];
    for (const file of files) {
      const body = new FormData();
      body.append('file', file);
      try {
        taken.push((await call<ImportDetail>('/catalogue/imports', { method: 'POST', body })).id);
      } catch (error) {
        setErrors((before) => [...before, `${file.name} : ${errorText(error)}`]);
      }
    }
    setBusy(false);
    if (taken.length === 0) return;
    notify('Reçu. La lecture continue même si vous fermez cette page.', { type: 'success' });
    refresh();
    if (files.length === 1 && taken[0]) void navigate(`/imports/${taken[0]}/show`);
  };
  return { upload, busy, errors };
}
