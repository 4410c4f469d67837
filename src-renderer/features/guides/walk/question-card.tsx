import { Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Question, unknownAnswer } from '#contract';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { usePlainText } from '../marks/book.ts';

interface QuestionCardProps {
  readonly question: Question;
  /** Which question it is, from one. */
  readonly position: number;
  /** The answer given before; undefined for a new question. */
  readonly given: string | undefined;
  /** The keyboard comes here: the card before it is gone. */
  readonly focus: boolean;
  readonly pending: boolean;
  /** Why the answer could not be kept; told above the button that was pressed, where it is seen. */
  readonly failure: Error | null;
  readonly onAnswer: (option: string) => void;
  /** Leaves the answer as it was; only when one is being changed. */
  readonly onLeave?: () => void;
}

/** One question on one card. Arrows choose, Enter goes on; „Nevím“ is always among the answers. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, position, given, focus, pending, failure, onAnswer, onLeave } = props;
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState(given ?? '');
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (chosen === '') setMissing(true);
    else if (!pending) onAnswer(chosen);
  }

  const options = [
    ...question.options.map((option) => ({ id: option.id, label: plain(option.label) })),
    { id: unknownAnswer, label: t('question.unknown') },
  ];
  return (
    <Paper component="form" withBorder p="md" aria-labelledby={id} onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('question.position', { position })}
        </Text>
        <Title order={2} id={id} ref={heading} tabIndex={-1} className="naves-heading">
          {plain(question.ask)}
        </Title>
        {question.hint !== null && <Text c="dimmed">{plain(question.hint)}</Text>}
        <Radio.Group
          aria-labelledby={id}
          value={chosen}
          error={missing && chosen === '' ? t('question.choose') : undefined}
          onChange={setChosen}
        >
          <Stack gap="xs">
            {options.map((option) => (
              <Radio key={option.id} value={option.id} label={option.label} />
            ))}
          </Stack>
        </Radio.Group>
        <ErrorMessage failure={failure} />
        <Group gap="sm">
          <Button type="submit" aria-disabled={pending} data-disabled={pending || undefined}>
            {t('question.next')}
          </Button>
          {onLeave !== undefined && (
            <Button variant="default" onClick={onLeave}>
              {t('question.leave')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
