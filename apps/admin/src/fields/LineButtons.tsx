import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Button, IconButton, Tooltip } from '@mui/material';
import { useSimpleFormIterator, useSimpleFormIteratorItem } from 'react-admin';

/** Adds a line to a list of a form, saying what it adds. */
export function AddLineButton({ label }: { label: string }) {
  const { add } = useSimpleFormIterator();
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={<AddIcon />}
      onClick={() => {
        add();
      }}
    >
      {label}
    </Button>
  );
}

/** Removes a line, named with what it removes. */
export function RemoveLineButton({ what }: { what: string }) {
  const { remove } = useSimpleFormIteratorItem();
  return (
    <Tooltip title={`Retirer ${what}`}>
      <IconButton
        size="small"
        aria-label={`Retirer ${what}`}
        onClick={() => {
          remove();
        }}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
