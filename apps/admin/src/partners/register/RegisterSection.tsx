import { Alert, Typography } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import type { Organisation } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { RegisterSearch } from './RegisterSearch.js';

/** Choosing a body of the national register fills name, SIREN, category, department and population. */
export function RegisterSection() {
  const { setValue } = useFormContext();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Organisation | null>(null);

  const fill = (organisation: Organisation | null) => {
    if (organisation?.partnerId) {
      void navigate(`/partners/${organisation.partnerId}/show`);
      return;
    }
    setChosen(organisation);
    if (!organisation) return;
    const { name, siren, legalCategory, department, population } = organisation;
    for (const [field, value] of Object.entries({ name, siren, legalCategory, department, population })) {
      setValue(field, value, { shouldDirty: true, shouldValidate: true });
    }
    setValue('publicServiceMission', 'yes', { shouldDirty: true });
  };

  return (
    <Section title="Chercher dans le registre national">
      <RegisterSearch onChoose={fill} />
      {chosen ? (
        <Alert severity="success" sx={{ mt: 1 }}>
          {chosen.name} : tout est rempli. Enregistrez, ou complétez ci-dessous.
        </Alert>
      ) : (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          Communes et intercommunalités de toute la France. Pour un autre organisme, remplissez le formulaire.
        </Typography>
      )}
    </Section>
  );
}
