import { useTranslation } from 'react-i18next';
import type { Step } from '#contract';
import { FoldedItem } from '../form/folded-item.tsx';
import { freeId } from '../form/list-edits.ts';
import { Rows } from '../form/rows.tsx';
import type { SectionProps } from './sections.ts';
import { StepFields } from './step-fields.tsx';

function emptyStep(id: string): Step {
  return {
    ...{ id, title: '', who: 'municipality', office: null, text: '', bring: [], form: null, deadline: null },
    ...{ next: null, pace: null, letter: null, facts: [], when: [], shared: null },
  };
}

/** The steps of the way, in order. */
export function StepsSection({ guide, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  const { steps, questions } = guide;
  return (
    <Rows
      place="steps"
      title={t('section.steps')}
      items={steps}
      most={20}
      add={t('step.add')}
      make={() => emptyStep(freeId('step', steps))}
      toolsInside
      onChange={(next) => onChange({ steps: next })}
    >
      {(step, position, change) => (
        <FoldedItem place={`steps/${step.id}`} title={`${position + 1}. ${step.title}`}>
          <StepFields step={step} questions={questions} onChange={change} />
        </FoldedItem>
      )}
    </Rows>
  );
}
