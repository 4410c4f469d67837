import { useTranslation } from 'react-i18next';
import type { Question } from '#contract';
import { ConditionsField } from '../form/conditions-field.tsx';
import { FoldedItem } from '../form/folded-item.tsx';
import { freeId } from '../form/list-edits.ts';
import { Rows } from '../form/rows.tsx';
import { TextField } from '../form/text-field.tsx';
import type { SectionProps } from './sections.ts';

/** Questions that change the way; „I do not know“ is added by the program. */
export function QuestionsSection({ guide, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  const { questions } = guide;
  const options = () => [
    { id: 'option-1', label: '' },
    { id: 'option-2', label: '' },
  ];
  return (
    <Rows
      place="questions"
      title={t('section.questions')}
      description={t('question.hintAll')}
      items={questions}
      most={6}
      add={t('question.add')}
      make={() => ({ id: freeId('question', questions), ask: '', hint: null, options: options(), when: [] })}
      toolsInside
      onChange={(next) => onChange({ questions: next })}
    >
      {(question, position, change) => (
        <FoldedItem place={`questions/${question.id}`} title={question.ask}>
          <QuestionFields question={question} before={questions.slice(0, position)} onChange={change} />
        </FoldedItem>
      )}
    </Rows>
  );
}

interface QuestionFieldsProps {
  readonly question: Question;
  readonly before: readonly Question[];
  readonly onChange: (question: Question) => void;
}

function QuestionFields({ question, before, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation('authoring');
  const place = `questions/${question.id}`;
  const { options } = question;
  return (
    <>
      <TextField
        place={`${place}/ask`}
        label={t('question.ask')}
        value={question.ask}
        onChange={(ask) => onChange({ ...question, ask })}
      />
      <TextField
        place={`${place}/hint`}
        label={t('question.hint')}
        value={question.hint ?? ''}
        onChange={(hint) => onChange({ ...question, hint: hint === '' ? null : hint })}
      />
      <Rows
        place={place}
        title={t('question.options')}
        description={t('question.optionsHint')}
        items={options}
        most={6}
        add={t('question.addOption')}
        make={() => ({ id: freeId('option', options), label: '' })}
        toolsInside
        onChange={(next) => onChange({ ...question, options: next })}
      >
        {(option, position, change) => (
          <TextField
            tools
            place={`${place}/${option.id}`}
            label={t('question.option', { position: position + 1 })}
            value={option.label}
            onChange={(label) => change({ ...option, label })}
          />
        )}
      </Rows>
      <ConditionsField
        place={`${place}/when`}
        title={t('question.when')}
        questions={before}
        when={question.when}
        onChange={(when) => onChange({ ...question, when })}
      />
    </>
  );
}
