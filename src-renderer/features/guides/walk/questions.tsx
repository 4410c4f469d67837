import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Guide, type Question, unknownAnswer } from '#contract';
import { useCommand } from '../../../bridge/calls.ts';
import { usePlainText } from '../marks/book.ts';
import { GuidePassage } from '../marks/guide-text.tsx';
import { QuestionCard } from './question-card.tsx';
import { Because } from './reasons.tsx';
import type { Walked } from './use-guide.ts';
import styles from './walk.module.css';

/**
 * One question at a time; those answered are folded above and can be changed. When all are answered, what they
 * come to. A change of an answer leaves everything that was done as it is.
 */
export function Questions({ way, reading, show }: Walked) {
  const { t } = useTranslation('guides');
  const answer = useCommand('guides.answer');
  const [changing, setChanging] = useState<string | null>(null);
  // The focus follows the questions only after somebody answered one; before, it belongs to the heading.
  const [moved, setMoved] = useState(false);
  const { guide, evaluation, walk } = reading;
  if (guide.questions.length === 0) return <OutcomePanel reading={reading} focus={false} />;

  const asked = evaluation.asked.flatMap(
    (id) => guide.questions.find((question) => question.id === id) ?? [],
  );
  const answerTo = (question: string) => walk?.answers.find((given) => given.question === question)?.option;
  const changed = asked.find(({ id }) => id === changing);
  const shown = changed ?? asked.find(({ id }) => id === evaluation.pending);
  const folded = asked.filter(({ id }) => id !== shown?.id && answerTo(id) !== undefined);

  function give(question: Question, option: string) {
    answer.mutate(
      { ...way, question: question.id, option },
      {
        onSuccess: (next) => {
          setMoved(true);
          setChanging(null);
          show(next);
        },
      },
    );
  }

  function change(question: Question | null) {
    setMoved(true);
    setChanging(question?.id ?? null);
  }

  return (
    <Stack gap="sm">
      {folded.length > 0 && (
        <ul className={styles.answered} aria-label={t('question.answered')}>
          {folded.map((question) => (
            <AnsweredQuestion
              key={question.id}
              question={question}
              option={answerTo(question.id)}
              onChange={() => change(question)}
            />
          ))}
        </ul>
      )}
      {shown === undefined ? (
        <OutcomePanel reading={reading} focus={moved} />
      ) : (
        <QuestionCard
          key={shown.id}
          question={shown}
          position={asked.indexOf(shown) + 1}
          given={answerTo(shown.id)}
          focus={moved}
          pending={answer.isPending}
          failure={answer.error}
          onAnswer={(option) => give(shown, option)}
          {...(changed === undefined ? {} : { onLeave: () => change(null) })}
        />
      )}
    </Stack>
  );
}

interface AnsweredQuestionProps {
  readonly question: Question;
  readonly option: string | undefined;
  readonly onChange: () => void;
}

function AnsweredQuestion({ question, option, onChange }: AnsweredQuestionProps) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const ask = plain(question.ask);
  const label = question.options.find(({ id }) => id === option)?.label;
  return (
    <li>
      <span>{ask}</span>
      <strong>
        {option === unknownAnswer || label === undefined ? t('question.unknown') : plain(label)}
      </strong>
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={t('question.changeNamed', { question: ask })}
        onClick={onChange}
      >
        {t('question.change')}
      </Button>
    </li>
  );
}

interface OutcomePanelProps {
  readonly reading: { readonly guide: Guide; readonly evaluation: Walked['reading']['evaluation'] };
  readonly focus: boolean;
}

/** What the answers come to, and because of which of them. */
function OutcomePanel({ reading: { guide, evaluation }, focus }: OutcomePanelProps) {
  const { t } = useTranslation('guides');
  const id = useId();
  const plain = usePlainText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  const outcome = guide.outcomes.find((one) => one.id === evaluation.outcome);
  if (outcome === undefined) return null;
  return (
    <Paper component="section" aria-labelledby={id} withBorder p="md" className={styles.outcome}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('outcome.label')}
        </Text>
        <Title order={2} id={id} ref={heading} tabIndex={-1} className="naves-heading">
          {plain(outcome.title)}
        </Title>
        <GuidePassage text={outcome.text} />
        <Because reasons={evaluation.outcomeBecause} guide={guide} />
      </Stack>
    </Paper>
  );
}
