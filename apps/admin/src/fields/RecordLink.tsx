import { Link } from '@mui/material';
import { LinkBase, useRecordContext, type RaRecord } from 'react-admin';

interface Props<T> {
  to: (record: T) => string;
  text: (record: T) => string;
}

/** The first column of a list: a real link, with a name, that opens in a new tab like any other. */
export function RecordLink<T extends RaRecord>({ to, text }: Props<T>) {
  const record = useRecordContext<T>();
  if (!record) return null;
  return (
    <Link component={LinkBase} to={to(record)} sx={{ fontWeight: 600 }}>
      {text(record) || '(sans nom)'}
    </Link>
  );
}
