import { Anchor, Group, Text, VisuallyHidden } from '@mantine/core';
import { useWords } from '../../format/use-words.ts';
import { IconCheck } from '../../ui/icons.tsx';

/** The steps from choosing a period to a saved file. */
export const steps = ['period', 'preview', 'recipient', 'save'] as const;
export type Step = (typeof steps)[number];

interface StepsLineProps {
  readonly current: Step;
  /** A correction begins in the ledger: its period is not chosen. */
  readonly correcting: boolean;
  readonly onBack: (step: Step) => void;
}

/** Where the person is; finished steps can be returned to, later ones cannot be skipped to. */
export function StepsLine({ current, correcting, onBack }: StepsLineProps) {
  const { t } = useWords('summaries');
  const own: readonly Step[] = correcting ? steps.filter((step) => step !== 'period') : steps;
  const position = own.indexOf(current);
  return (
    <nav aria-label={t('steps.label')}>
      <Group component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {own.map((step, index) => (
          <Group component="li" key={step} gap="xs" wrap="nowrap">
            {index > 0 && (
              <Text span c="dimmed" aria-hidden="true">
                ›
              </Text>
            )}
            <StepName step={step} number={index + 1} state={stateOf(index, position)} onBack={onBack} />
          </Group>
        ))}
      </Group>
    </nav>
  );
}

type StepState = 'done' | 'current' | 'later';

function stateOf(index: number, position: number): StepState {
  if (index === position) return 'current';
  return index < position ? 'done' : 'later';
}

interface StepNameProps {
  readonly step: Step;
  readonly number: number;
  readonly state: StepState;
  readonly onBack: (step: Step) => void;
}

function StepName({ step, number, state, onBack }: StepNameProps) {
  const { t } = useWords('summaries');
  const name = `${number}. ${t(`steps.${step}`)}`;
  if (state === 'done') {
    return (
      <Anchor component="button" type="button" onClick={() => onBack(step)}>
        <Group component="span" gap={4} wrap="nowrap">
          <IconCheck size={16} />
          {name}
          <VisuallyHidden>({t('steps.done')})</VisuallyHidden>
        </Group>
      </Anchor>
    );
  }
  return (
    <Text
      span
      fw={state === 'current' ? 700 : 400}
      {...(state === 'current' ? { 'aria-current': 'step' } : { c: 'dimmed' })}
    >
      {name}
    </Text>
  );
}
