import { AcuteSection } from './acute-section.tsx';
import { BasisSection } from './basis-section.tsx';
import { DutiesSection, NeverSection, ServicesSection, WordsSection } from './list-sections.tsx';
import { OutcomesSection } from './outcomes-section.tsx';
import { CardSection, LeafletSection } from './paper-sections.tsx';
import { QuestionsSection } from './questions-section.tsx';
import type { Section, SectionProps } from './sections.ts';
import { StepsSection } from './steps-section.tsx';

const forms = {
  basis: BasisSection,
  acute: AcuteSection,
  questions: QuestionsSection,
  outcomes: OutcomesSection,
  steps: StepsSection,
  duties: DutiesSection,
  never: NeverSection,
  services: ServicesSection,
  card: CardSection,
  leaflet: LeafletSection,
  words: WordsSection,
} as const satisfies Record<Section, unknown>;

/** One part of the form. */
export function SectionForm({ section, ...props }: SectionProps & { readonly section: Section }) {
  const Form = forms[section];
  return <Form {...props} />;
}
