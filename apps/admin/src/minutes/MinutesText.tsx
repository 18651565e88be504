import { Typography } from '@mui/material';
import type { Minutes } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { SectionData } from './SectionData.js';
import { WrittenText } from './WrittenText.js';

/** The whole text, to be read. */
export function MinutesText({ minutes: { content, facts, outline } }: { minutes: Minutes }) {
  return (
    <Section title="Texte">
      {content.sections.map((section) => {
        const heading = outline.find(({ sectionId }) => sectionId === section.id);
        const title = [heading?.number, section.title].filter(Boolean).join(' ');
        return (
          <div key={section.id}>
            {title ? (
              <Typography component="h3" sx={{ fontWeight: 700, mt: 2, fontSize: section.depth === 1 ? 18 : 16 }}>
                {title}
              </Typography>
            ) : null}
            <WrittenText html={section.html} />
            <SectionData kind={section.kind} facts={facts} />
          </div>
        );
      })}
    </Section>
  );
}
