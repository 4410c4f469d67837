import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../form/choices.tsx';
import { ConditionsField } from '../form/conditions-field.tsx';
import { FoldedItem } from '../form/folded-item.tsx';
import { freeId } from '../form/list-edits.ts';
import { Rows } from '../form/rows.tsx';
import { TextField } from '../form/text-field.tsx';
import type { SectionProps } from './sections.ts';

/** What the answers may come to, and the table that decides between them. */
export function OutcomesSection({ guide, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  const { outcomes, table, questions } = guide;
  const choices = outcomes.map(({ id, title }) => ({ value: id, label: title || t('item.untitled') }));
  return (
    <Stack gap="lg">
      <Rows
        place="outcomes"
        title={t('section.outcomes')}
        items={outcomes}
        most={10}
        add={t('outcome.add')}
        make={() => ({ id: freeId('outcome', outcomes), title: '', text: '' })}
        toolsInside
        onChange={(next) => onChange({ outcomes: next })}
      >
        {(outcome, _, change) => (
          <FoldedItem place={`outcomes/${outcome.id}`} title={outcome.title}>
            <TextField
              place={`outcomes/${outcome.id}/title`}
              label={t('outcome.title')}
              value={outcome.title}
              onChange={(title) => change({ ...outcome, title })}
            />
            <TextField
              long
              place={`outcomes/${outcome.id}/text`}
              label={t('outcome.text')}
              value={outcome.text}
              onChange={(text) => change({ ...outcome, text })}
            />
          </FoldedItem>
        )}
      </Rows>
      <Rows
        place="table"
        title={t('table.title')}
        description={t('table.hint')}
        items={table}
        most={20}
        add={t('table.add')}
        make={() => ({ when: [], outcome: outcomes[0]?.id ?? '' })}
        onChange={(next) => onChange({ table: next })}
      >
        {(row, position, change) => (
          <Stack gap="sm" pt="xs">
            <ConditionsField
              place={`table/${position + 1}/when`}
              title={t('table.when', { position: position + 1 })}
              questions={questions}
              when={row.when}
              onChange={(when) => change({ ...row, when })}
            />
            <ChoiceField
              place={`table/${position + 1}/outcome`}
              label={t('table.outcome')}
              data={choices}
              value={row.outcome}
              onChange={(outcome) => change({ ...row, outcome })}
            />
          </Stack>
        )}
      </Rows>
    </Stack>
  );
}
