import { Radio, Stack, Text, Title } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type GuideReading, type Question, unknownAnswer } from '#contract';
import { BookContext, indexBook, usePlainText } from '../marks/book.ts';
import { GuidePassage, GuideText } from '../marks/guide-text.tsx';
import { AcuteStrip } from './acute-strip.tsx';
import { Because } from './reasons.tsx';
import { StepBody } from './step-body.tsx';
import styles from './walk.module.css';
import { Who } from './who.tsx';

interface GuidePreviewProps {
  readonly reading: GuideReading;
  /** What was answered, by question. */
  readonly given: ReadonlyMap<string, string>;
  readonly onAnswer: (question: string, option: string) => void;
}

/** A wording that is still being written, as the obec will read it. Answers lead on; nothing is kept of them. */
export function GuidePreview({ reading, given, onAnswer }: GuidePreviewProps) {
  const { t } = useTranslation('guides');
  const id = useId();
  const book = useMemo(() => indexBook(reading.book, null), [reading.book]);
  const { guide, evaluation } = reading;
  const asked = guide.questions.filter((question) => evaluation.asked.includes(question.id));
  const outcome = guide.outcomes.find((one) => one.id === evaluation.outcome);
  return (
    <BookContext.Provider value={book}>
      <Stack component="section" aria-labelledby={id} gap="md">
        <Title order={2} id={id}>
          {guide.title}
        </Title>
        <GuidePassage text={guide.gist} />
        <AcuteStrip acute={guide.acute} />
        {asked.map((question) => (
          <PreviewQuestion
            key={question.id}
            question={question}
            given={given.get(question.id) ?? null}
            onAnswer={(option) => onAnswer(question.id, option)}
          />
        ))}
        {outcome !== undefined && (
          <div>
            <Text size="sm" c="dimmed">
              {t('outcome.label')}
            </Text>
            <Title order={3}>
              <GuideText text={outcome.title} />
            </Title>
            <GuidePassage text={outcome.text} />
            <Because reasons={evaluation.outcomeBecause} guide={guide} />
          </div>
        )}
        <Title order={3}>{t('steps.title')}</Title>
        <ol className={styles.steps}>
          {evaluation.steps.map(({ step: name, because }, position) => {
            const step = guide.steps.find((one) => one.id === name);
            if (step === undefined) return null;
            return (
              <li key={step.id} className={styles.step}>
                <Stack gap="xs" miw={0} flex="1 1 0">
                  <h4 className={styles.stepTitle}>
                    {position + 1}. <GuideText text={step.title} />
                  </h4>
                  <Who actor={step.who} />
                  <StepBody step={step} />
                  <Because reasons={because} guide={guide} />
                </Stack>
              </li>
            );
          })}
        </ol>
        <Sentences title={t('never.title')} items={guide.never} />
        <Sentences title={t('aside.municipality')} items={guide.municipality} />
        {guide.report.length > 0 && (
          <Sentences title={t('aside.report')} items={guide.report.map(({ text }) => text)} />
        )}
        <Sentences title={t('card.say')} items={guide.card.say} />
      </Stack>
    </BookContext.Provider>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly items: readonly string[];
}

function Sentences({ title, items }: SentencesProps) {
  return (
    <div>
      <Title order={3}>{title}</Title>
      <ul className={styles.list}>
        {items.map((item, position) => {
          const key = `${position} ${item}`;
          return (
            <li key={key}>
              <GuideText text={item} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface PreviewQuestionProps {
  readonly question: Question;
  readonly given: string | null;
  readonly onAnswer: (option: string) => void;
}

function PreviewQuestion({ question, given, onAnswer }: PreviewQuestionProps) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  return (
    <Radio.Group
      label={plain(question.ask)}
      {...(question.hint === null ? {} : { description: plain(question.hint) })}
      value={given}
      onChange={onAnswer}
    >
      <Stack gap={4} mt={4}>
        {question.options.map((option) => (
          <Radio key={option.id} value={option.id} label={plain(option.label)} />
        ))}
        <Radio value={unknownAnswer} label={t('question.unknown')} />
      </Stack>
    </Radio.Group>
  );
}
