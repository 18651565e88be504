import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { onConflict, type Conflict, type ConflictAnswer } from '../api/conflict.js';
import { showValue } from '../fields/showValue.js';

/** Somebody saved the same record meanwhile: shows both values of each field and lets the person choose. */
export function ConflictDialog() {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const answer = useRef<(choice: ConflictAnswer) => void>(undefined);
  const translate = useTranslate();
  const refresh = useRefresh();

  useEffect(
    () =>
      onConflict((found) => {
        setConflict(found);
        return new Promise((resolve) => (answer.current = resolve));
      }),
    [],
  );
  if (!conflict) return null;

  const { resource, mine, current } = conflict;
  const choose = (choice: ConflictAnswer) => {
    setConflict(null);
    answer.current?.(choice);
    if (choice === 'reload') refresh();
  };
  const label = (field: string) => translate(`resources.${resource}.fields.${field}`, { _: field });

  return (
    <Dialog open maxWidth="md" fullWidth aria-labelledby="conflict-title" onClose={() => choose('back')}>
      <DialogTitle id="conflict-title">Cette fiche a été modifiée entre-temps</DialogTitle>
      <DialogContent>
        <DialogContentText>
          Quelqu’un l’a enregistrée pendant que vous la modifiiez. Comparez, puis choisissez ce qui doit rester.
        </DialogContentText>
        <Table size="small" aria-label="Vos valeurs et celles enregistrées entre-temps" sx={{ mt: 2 }}>
          <TableHead>
            <TableRow>
              <TableCell>Champ</TableCell>
              <TableCell>Votre saisie</TableCell>
              <TableCell>Enregistré entre-temps</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {Object.entries(mine).map(([field, value]) => (
              <TableRow key={field}>
                <TableCell component="th" scope="row">
                  {label(field)}
                </TableCell>
                <TableCell>{showValue(value)}</TableCell>
                <TableCell>{showValue(current[field])}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => choose('back')}>Revenir au formulaire</Button>
        <Button onClick={() => choose('reload')}>Recharger la fiche</Button>
        <Button variant="contained" onClick={() => choose('keep')}>
          Garder ma saisie
        </Button>
      </DialogActions>
    </Dialog>
  );
}
