import { Alert, Badge, Button, Group, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import type { Division, PeriodChoice, SummaryYear } from '#contract';
import { formatPeriod, lastDay } from '../../format/periods.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import { type Choice, chooseDivision, chooseYear, periodsOf } from './period-choice.ts';
import { StepFrame } from './step-frame.tsx';

interface PeriodStepProps {
  readonly years: readonly SummaryYear[];
  readonly choice: Choice;
  readonly entered: boolean;
  readonly onChoice: (choice: Choice) => void;
  readonly onNext: (period: string) => void;
}

/** Step 1: the year, how it is divided (chosen once), and the period; what cannot be chosen says why. */
export function PeriodStep({ years, choice, entered, onChoice, onNext }: PeriodStepProps) {
  const { t } = useWords('summaries');
  const format = useFormat();
  const year = years.find((candidate) => candidate.year === choice.year);
  if (year === undefined) return null;
  const periods = periodsOf(years, choice.year, choice.division);
  const { period } = choice;
  const open = periods.find((candidate) => candidate.state === 'open');
  return (
    <StepFrame
      heading={t('period.heading')}
      entered={entered}
      actions={period !== null && <Button onClick={() => onNext(period)}>{t('period.show')}</Button>}
    >
      {years.length > 1 && (
        <NativeSelect
          label={t('period.year')}
          size="md"
          w="10rem"
          value={String(choice.year)}
          data={years.map((candidate) => String(candidate.year))}
          onChange={(event) => onChoice(chooseYear(years, Number(event.currentTarget.value)) ?? choice)}
        />
      )}
      <DivisionChoice
        year={year}
        division={choice.division}
        onDivision={(division) => onChoice(chooseDivision(years, year.year, division))}
      />
      <Radio.Group
        label={t('period.choice')}
        value={period ?? ''}
        onChange={(chosen) => onChoice({ ...choice, period: chosen })}
      >
        <Stack gap="xs" mt="xs">
          {periods.map((candidate) => (
            <PeriodRadio key={candidate.period} candidate={candidate} />
          ))}
        </Stack>
      </Radio.Group>
      {period === null && (
        <Alert color="primary">
          {open === undefined
            ? t('period.allReleased', { year: year.year })
            : t('period.noneFree', { year: year.year, day: format.day(lastDay(open.period)) })}
        </Alert>
      )}
    </StepFrame>
  );
}

interface DivisionChoiceProps {
  readonly year: SummaryYear;
  readonly division: Division;
  readonly onDivision: (division: Division) => void;
}

function DivisionChoice({ year, division, onDivision }: DivisionChoiceProps) {
  const { t } = useWords('summaries');
  if (year.division !== null) {
    return <Text>{t(`period.fixed.${year.division}`, { year: year.year })}</Text>;
  }
  const isDivision = (value: string): value is Division =>
    year.choices.some((candidate) => candidate.division === value);
  return (
    <Radio.Group
      label={t('period.division', { year: year.year })}
      description={
        <Text span size="sm">
          {t('period.why')}
        </Text>
      }
      descriptionProps={{ className: 'naves-prose' }}
      value={division}
      onChange={(value) => {
        if (isDivision(value)) onDivision(value);
      }}
    >
      <Stack gap="xs" mt="xs">
        {year.choices.map((candidate) => {
          const recommended = candidate.division === year.recommended;
          return (
            <Radio
              key={candidate.division}
              value={candidate.division}
              label={
                <Group component="span" gap="xs">
                  {t(`period.divisionName.${candidate.division}`)}
                  {recommended && (
                    <Badge component="span" variant="light" tt="none">
                      {t('period.recommended')}
                    </Badge>
                  )}
                </Group>
              }
              {...(recommended && candidate.division !== 'quarters'
                ? { description: t('period.whyRecommended') }
                : {})}
            />
          );
        })}
      </Stack>
    </Radio.Group>
  );
}

function PeriodRadio({ candidate }: { readonly candidate: PeriodChoice }) {
  const { t } = useWords('summaries');
  const free = candidate.state === 'free';
  return (
    <Radio
      value={candidate.period}
      disabled={!free}
      label={formatPeriod(candidate.period, t)}
      description={t(`period.state.${candidate.state}`)}
    />
  );
}
