import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useRef, useState, type DragEvent } from 'react';
import { useUpload } from './useUpload.js';

/** Drag and drop, or the button: both take several files. */
export function UploadZone() {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { upload, busy, errors } = useUpload();

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void upload([...event.dataTransfer.files]);
  };

  return (
    <Box sx={{ mt: 2 }}>
      <Box
        component="section"
        aria-label="Déposer un fichier"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          ...zoneStyle,
          borderColor: over ? 'primary.main' : 'divider',
          bgcolor: over ? 'primary.light' : 'background.paper',
        }}
      >
        <UploadFileIcon color="primary" fontSize="large" />
        <Typography sx={{ flexGrow: 1, minWidth: 220 }}>
          Déposez ici une fiche ISO 19139 (XML), une réponse CSW ou un zip de fiches, 200 Mo au plus.
        </Typography>
        <Button variant="contained" loading={busy} onClick={() => input.current?.click()}>
          Choisir un fichier
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".xml,.zip,application/xml,text/xml,application/zip"
          aria-label="Fichier à importer"
          onChange={(event) => {
            void upload([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </Box>
      {errors.map((error) => (
        <Alert key={error} severity="error" sx={{ mt: 1 }}>
          {error}
        </Alert>
      ))}
    </Box>
  );
}

const zoneStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 2,
  p: 2,
  border: '2px dashed',
  borderRadius: 1,
};
