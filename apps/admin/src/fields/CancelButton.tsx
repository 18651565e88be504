import { Button } from '@mui/material';
import { useNavigate } from 'react-admin';

/** Leaves the form for the page before; an unsaved one asks first. */
export function CancelButton() {
  const navigate = useNavigate();
  return <Button onClick={() => void navigate(-1)}>Annuler</Button>;
}
