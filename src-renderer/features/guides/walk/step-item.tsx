import { Anchor, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoneStep, Guide, GuideBook, LocalNote, Reasons, Step } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { usePlainText } from '../marks/book.ts';
import { GuideNote } from './guide-note.tsx';
import { Because } from './reasons.tsx';
import { StepBody } from './step-body.tsx';
import { StepPapers } from './step-papers.tsx';
import { StepTask } from './step-task.tsx';
import type { Way } from './use-guide.ts';
import type { GuideTasks } from './use-guide-tasks.ts';
import styles from './walk.module.css';
import { Who } from './who.tsx';

interface StepItemProps {
  readonly way: Way;
  readonly guide: Guide;
  readonly step: Step;
  /** From one, as it is printed. */
  readonly position: number;
  readonly because: Reasons;
  readonly done: DoneStep | undefined;
  readonly tasks: GuideTasks;
  /** `2026-11-22` in the Czech time zone. */
  readonly today: string;
  readonly notes: readonly LocalNote[];
  readonly letter: GuideBook['letters'][number] | undefined;
  readonly marking: boolean;
  /** Why this step could not be marked. */
  readonly failure: Error | null;
  readonly onMark: (done: boolean) => void;
}

/** One step: who, what, what to bring, by when, what happens next. A step that is behind is folded. */
export function StepItem(props: StepItemProps) {
  const { way, guide, step, position, because, done, tasks, today, notes, letter, marking, failure, onMark } =
    props;
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const shown = done === undefined || unfolded;
  const title = plain(step.title);

  return (
    <li className={styles.step} data-done={done !== undefined || undefined} aria-labelledby={`${id}-title`}>
      <span className={styles.number} aria-hidden="true">
        {position}
      </span>
      <Stack gap="xs" miw={0} flex="1 1 0">
        <Group justify="space-between" align="flex-start" gap="sm">
          <h3 id={`${id}-title`} className={styles.stepTitle}>
            {title}
          </h3>
          <Checkbox
            label={t('step.done')}
            aria-describedby={`${id}-title`}
            checked={done !== undefined}
            onChange={(event) => {
              if (!marking) onMark(event.currentTarget.checked);
            }}
          />
        </Group>
        <ErrorMessage failure={failure} />
        <Who actor={step.who} />
        {done !== undefined && (
          <Group gap="sm">
            <DoneLine done={done} />
            <Anchor
              component="button"
              type="button"
              size="sm"
              aria-expanded={unfolded}
              aria-controls={`${id}-body`}
              onClick={() => setUnfolded(!unfolded)}
            >
              {t(unfolded ? 'step.fold' : 'step.unfold')}
            </Anchor>
          </Group>
        )}
        <div id={`${id}-body`} hidden={!shown}>
          {shown && (
            <Stack gap="sm">
              <StepBody step={step} />
              <Because reasons={because} guide={guide} />
              <Group gap="sm">
                {done === undefined && tasks.possible && (
                  <StepTask way={way} step={step} task={tasks.of(step.id)} today={today} />
                )}
                {letter !== undefined && <StepPapers letter={letter} />}
                <GuideNote way={way} notes={notes} step={step.id} stepTitle={title} />
              </Group>
            </Stack>
          )}
        </div>
      </Stack>
    </li>
  );
}

function DoneLine({ done }: { readonly done: DoneStep }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const session = useCall('vault.session', {});
  const person = session.data?.people.find(({ id }) => id === done.doneBy)?.name;
  const moment = format.moment(done.doneAt);
  return (
    <Text size="sm" c="dimmed">
      {typeof person === 'string' ? t('step.doneBy', { moment, person }) : t('step.doneAt', { moment })}
    </Text>
  );
}
