import { Box } from '@mui/material';
import { diffWordsWithSpace } from 'diff';

interface Props {
  /** Null to show `after` alone. */
  before: string | null;
  after: string;
}

/** What was taken away is struck, what was added underlined, each said to those who do not see it. */
export function ComparedText({ before, after }: Props) {
  const parts = before === null ? [{ value: after }] : diffWordsWithSpace(before, after);
  return (
    <>
      {before === null ? null : (
        <Box component="p" sx={{ fontSize: 13, color: 'text.secondary', mt: 0 }}>
          <Box component="del" sx={removedStyle}>
            barré
          </Box>{' '}
          : n’est plus dans la version actuelle ;{' '}
          <Box component="ins" sx={addedStyle}>
            souligné
          </Box>{' '}
          : y a été ajouté.
        </Box>
      )}
      <Box sx={textStyle}>
        {parts.map((part, n) => {
          const { value, added, removed } = part as { value: string; added?: boolean; removed?: boolean };
          if (!added && !removed) return <span key={n}>{value}</span>;
          return (
            <Box key={n} component={added ? 'ins' : 'del'} sx={added ? addedStyle : removedStyle}>
              {value}
            </Box>
          );
        })}
      </Box>
    </>
  );
}

const addedStyle = {
  bgcolor: 'success.main',
  color: 'success.contrastText',
  textDecorationLine: 'underline',
  px: 0.25,
};
const removedStyle = {
  bgcolor: 'error.main',
  color: 'error.contrastText',
  textDecorationLine: 'line-through',
  px: 0.25,
};
const textStyle = {
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  p: 2,
  fontSize: 14,
  lineHeight: 1.6,
};
