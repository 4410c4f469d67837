import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Situation } from '#contract';
import { DayInput } from '../../../ui/day-input.tsx';
import { ChoicesField } from '../form/choices.tsx';
import { useEditing } from '../form/editing.ts';
import { TextField } from '../form/text-field.tsx';
import { useChoices } from '../form/use-choices.ts';
import type { SectionProps } from './sections.ts';

/** Title, what it is in two sentences, from which day it holds, guides close to it. */
export function BasisSection({ guide, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  const choices = useChoices();
  const { wrong } = useEditing();
  return (
    <Stack gap="md">
      <TextField
        place="title"
        label={t('guide.title')}
        value={guide.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        long
        place="gist"
        label={t('guide.gist')}
        description={t('guide.gistHint')}
        value={guide.gist}
        onChange={(gist) => onChange({ gist })}
      />
      <div data-place="validFrom">
        <DayInput
          label={t('guide.validFrom')}
          value={guide.validFrom === '' ? null : guide.validFrom}
          error={wrong.get('validFrom')}
          w="14rem"
          onChange={(day) => onChange({ validFrom: day ?? '' })}
        />
        <Text size="sm" c="dimmed">
          {t('guide.validFromHint')}
        </Text>
      </div>
      <ChoicesField
        place="related"
        label={t('guide.related')}
        most={6}
        data={choices.guides.filter(({ value }) => value !== guide.id)}
        value={guide.related}
        onChange={(ids) =>
          onChange({
            related: ids.flatMap((id) => {
              const situation = Situation.safeParse(id);
              return situation.success ? [situation.data] : [];
            }),
          })
        }
      />
    </Stack>
  );
}
