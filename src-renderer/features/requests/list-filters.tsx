import { Button, Checkbox, Collapse, Group, Paper, Select, SimpleGrid, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { areas, outcomes, requestStates, urgencies } from '#contract';
import { DayInput } from '../../ui/day-input.tsx';
import { ActiveFilters } from './active-filters.tsx';
import {
  activeFilters,
  emptyQuery,
  type ListQuery,
  type Order,
  orders,
  type Period,
  periods,
} from './list-query.ts';
import { useWords } from './use-words.ts';

interface ListFiltersProps {
  readonly query: ListQuery;
  /** The order that applies now. */
  readonly order: Order;
  readonly searching: boolean;
  readonly onChange: (query: ListQuery) => void;
}

/** Filters of the list: folded away until they are wanted; what is switched on is always seen. */
export function ListFilters({ query, order, searching, onChange }: ListFiltersProps) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const active = activeFilters(query);
  const change = (changes: Partial<ListQuery>) => onChange({ ...query, ...changes, page: 1 });
  const offered = orders.filter((one) => one !== 'best' || searching);

  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end" gap="md">
        <Group gap="sm">
          <Button
            variant="default"
            aria-expanded={opened}
            aria-controls={id}
            onClick={() => setOpened(!opened)}
            rightSection={<span aria-hidden="true">{opened ? '▴' : '▾'}</span>}
          >
            {active.length === 0
              ? t('filter.show')
              : `${t('filter.show')}: ${t('filter.active', { count: active.length })}`}
          </Button>
          {active.length > 1 && (
            <Button variant="subtle" onClick={() => onChange({ ...emptyQuery, order: query.order })}>
              {t('filter.clear')}
            </Button>
          )}
        </Group>
        <Select
          label={t('order.label')}
          data={offered.map((value) => ({ value, label: t(`order.${value}`) }))}
          value={order}
          allowDeselect={false}
          w="16rem"
          onChange={(value) => change({ order: orders.find((one) => one === value) ?? null })}
        />
      </Group>
      <ActiveFilters filters={active} query={query} onChange={onChange} />
      <Collapse expanded={opened}>
        <Paper id={id} withBorder p="md">
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="lg">
            <Choices
              label={t('filter.state')}
              name={(state) => t(`taxonomy:state.${state}`)}
              values={requestStates}
              chosen={query.states}
              onChange={(states) => change({ states })}
            />
            <Choices
              label={t('filter.area')}
              name={(area) => t(`taxonomy:area.${area}`)}
              values={areas}
              chosen={query.areas}
              onChange={(chosen) => change({ areas: chosen, unclassified: false })}
            />
            <Choices
              label={t('filter.outcome')}
              name={(outcome) => t(`taxonomy:outcome.${outcome}`)}
              values={outcomes}
              chosen={query.outcomes}
              onChange={(chosen) => change({ outcomes: chosen })}
            />
            <Stack gap="lg">
              <Choices
                label={t('filter.urgency')}
                name={(urgency) => t(`taxonomy:urgency.${urgency}`)}
                values={urgencies}
                chosen={query.urgencies}
                onChange={(chosen) => change({ urgencies: chosen })}
              />
              <PeriodChoice query={query} onChange={change} />
            </Stack>
          </SimpleGrid>
        </Paper>
      </Collapse>
    </Stack>
  );
}

interface ChoicesProps<Code extends string> {
  readonly label: string;
  /** The words of a code. */
  readonly name: (code: Code) => string;
  readonly values: readonly Code[];
  readonly chosen: readonly Code[];
  readonly onChange: (chosen: Code[]) => void;
}

function Choices<Code extends string>({ label, name, values, chosen, onChange }: ChoicesProps<Code>) {
  return (
    <Checkbox.Group
      label={label}
      value={[...chosen]}
      onChange={(codes) => onChange(values.filter((value) => codes.includes(value)))}
    >
      <Stack gap="xs" mt="xs">
        {values.map((value) => (
          <Checkbox key={value} size="sm" value={value} label={name(value)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

interface PeriodChoiceProps {
  readonly query: ListQuery;
  readonly onChange: (changes: Partial<ListQuery>) => void;
}

function PeriodChoice({ query, onChange }: PeriodChoiceProps) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      <Select
        label={t('filter.period')}
        data={periods.map((value) => ({ value, label: t(`filter.periods.${value}`) }))}
        value={query.period}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ period: periods.find((one): one is Period => one === value) ?? 'any' })
        }
      />
      {query.period === 'custom' && (
        <Group grow gap="xs">
          <DayInput
            optional
            label={t('filter.from')}
            value={query.from}
            onChange={(from) => onChange({ from })}
          />
          <DayInput optional label={t('filter.to')} value={query.to} onChange={(to) => onChange({ to })} />
        </Group>
      )}
    </Stack>
  );
}
