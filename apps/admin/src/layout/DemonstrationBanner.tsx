import ScienceIcon from '@mui/icons-material/ScienceOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, useNotify } from 'react-admin';
import { call, errorText } from '../api/http.js';
import { useInstance } from '../api/useInstance.js';
import { useMay } from '../auth/useMay.js';

/** Says that the data are made up, and lets an administrator start with an empty base. */
export function DemonstrationBanner() {
  const { data: instance } = useInstance();
  const may = useMay();
  const notify = useNotify();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [emptying, setEmptying] = useState(false);
  if (!instance?.demonstration) return null;

  const empty = async () => {
    setEmptying(true);
    try {
      await call('/demonstration/empty', { method: 'POST' });
      await queries.invalidateQueries();
      notify('La démonstration est vidée. Vous pouvez saisir vos vrais partenaires.', { type: 'success' });
    } catch (error) {
      notify(errorText(error), { type: 'error' });
    } finally {
      setEmptying(false);
      setAsking(false);
    }
  };

  return (
    <Box component="aside" aria-label="Démonstration" className="no-print" sx={bannerStyle}>
      <ScienceIcon fontSize="small" />
      <Typography variant="body2" sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <strong>Démonstration.</strong> Organismes réels, personnes et fiches inventées.
      </Typography>
      {may('demonstration:empty') ? (
        <Button
          size="small"
          color="inherit"
          variant="outlined"
          sx={{ flexShrink: 0, whiteSpace: 'nowrap' }}
          onClick={() => setAsking(true)}
        >
          Vider la démonstration
        </Button>
      ) : null}
      <Confirm
        isOpen={asking}
        loading={emptying}
        title="Vider la démonstration ?"
        content="Les partenaires, contacts, fiches et courriels de démonstration seront supprimés. Les comptes et le registre des organismes restent."
        confirm="Vider la démonstration"
        confirmColor="warning"
        onConfirm={() => void empty()}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}

const bannerStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  columnGap: 1.25,
  rowGap: 0.25,
  px: { xs: 1.5, md: 3 },
  py: 0.5,
  bgcolor: '#fbe6c4',
  color: '#4a2a05',
  borderBottom: '1px solid #eccb93',
};
