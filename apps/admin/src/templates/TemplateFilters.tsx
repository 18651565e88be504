import CategoryIcon from '@mui/icons-material/CategoryOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { TEMPLATE_KIND_LABELS } from '#wording/mail/merge-field-labels.js';
import { codeChoices, FilterGroup } from '../fields/FilterGroup.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { mailFamilyLabels } from '../i18n/labels.js';

const kinds = codeChoices('kind', TEMPLATE_KIND_LABELS);
const families = codeChoices('family', mailFamilyLabels);
const states = [{ label: 'Archivés', value: { archived: 'true' } }];

export function TemplateFilters() {
  return (
    <>
      <SavedQueries />
      <FilterGroup label="Genre" icon={<CategoryIcon />} choices={kinds} />
      <FilterGroup label="Famille" icon={<MailIcon />} choices={families} />
      <FilterGroup label="État" icon={<TuneIcon />} choices={states} />
    </>
  );
}
