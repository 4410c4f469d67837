import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '#contract';
import { useCommand } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { useKeptFocus } from '../../../ui/use-kept-focus.ts';
import { AllTasksDialog } from './all-tasks-dialog.tsx';
import { DoneBeside } from './done-beside.tsx';
import { StepItem } from './step-item.tsx';
import type { Walked } from './use-guide.ts';
import { useGuideTasks } from './use-guide-tasks.ts';
import styles from './walk.module.css';

/** The numbered steps of the way, how many are behind, and all of them as tasks at once. */
export function Steps(walked: Walked) {
  const { way, reading, show } = walked;
  const { t } = useTranslation('guides');
  const format = useFormat();
  const id = useId();
  const mark = useCommand('guides.markStep');
  const tasks = useGuideTasks(way);
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { guide, evaluation, walk } = reading;
  const steps = evaluation.steps.flatMap(({ step: name, because }) => {
    const step = guide.steps.find((one) => one.id === name);
    return step === undefined ? [] : [{ step, because }];
  });
  const doneOf = (step: Step) => walk?.done.find((done) => done.step === step.id);
  const done = steps.filter(({ step }) => doneOf(step) !== undefined).length;
  const free = steps
    .map(({ step }) => step)
    .filter((step) => doneOf(step) === undefined && !tasks.has(step.id));
  // The button goes away with the last step that is not a task yet.
  useKeptFocus(heading, free.length > 0);

  return (
    <Stack component="section" aria-labelledby={id} gap="sm">
      <Group justify="space-between" align="baseline" gap="sm">
        <Title order={2} id={id} ref={heading} tabIndex={-1} className="naves-heading">
          {t('steps.title')}
        </Title>
        <Text role="status" c="dimmed">
          {t('progress', { done: format.number(done), count: steps.length })}
        </Text>
      </Group>
      {evaluation.pending !== null && <Text c="dimmed">{t('steps.beforeAnswers')}</Text>}
      {tasks.possible && free.length > 0 && (
        <div>
          <Button variant="light" onClick={() => setAsking(true)}>
            {t('tasks.all')}
          </Button>
        </div>
      )}
      <ol className={styles.steps}>
        {steps.map(({ step, because }, position) => (
          <StepItem
            key={step.id}
            way={way}
            guide={guide}
            step={step}
            position={position + 1}
            because={because}
            done={doneOf(step)}
            tasks={tasks}
            today={reading.day}
            notes={reading.notes}
            letter={reading.book.letters.find((letter) => letter.id === step.letter)}
            marking={mark.isPending}
            failure={mark.variables?.step === step.id ? mark.error : null}
            onMark={(isDone) => mark.mutate({ ...way, step: step.id, done: isDone }, { onSuccess: show })}
          />
        ))}
      </ol>
      <DoneBeside {...walked} />
      <AllTasksDialog
        way={way}
        steps={free}
        today={reading.day}
        opened={asking}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}
