import ExpandLessIcon from '@mui/icons-material/ExpandLess';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { ButtonBase, Typography } from '@mui/material';

interface Props {
  title: string;
  expanded: boolean;
  onToggle: () => void;
}

/** Name of a group of the menu, and the button that folds it. */
export function MenuGroupTitle({ title, expanded, onToggle }: Props) {
  const Icon = expanded ? ExpandLessIcon : ExpandMoreIcon;
  return (
    <Typography variant="overline" component="h2" color="textSecondary" sx={{ display: 'block', px: 1 }}>
      <ButtonBase aria-expanded={expanded} onClick={onToggle} sx={titleStyle}>
        {title}
        <Icon className="fold" fontSize="small" />
      </ButtonBase>
    </Typography>
  );
}

const titleStyle = {
  font: 'inherit',
  letterSpacing: 'inherit',
  textTransform: 'inherit',
  width: '100%',
  justifyContent: 'space-between',
  px: 1.5,
  borderRadius: 1,
  '& .fold': { opacity: 0.6 },
  '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
};
