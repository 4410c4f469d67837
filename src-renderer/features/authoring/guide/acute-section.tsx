import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoicesField } from '../form/choices.tsx';
import { TextField } from '../form/text-field.tsx';
import { useChoices } from '../form/use-choices.ts';
import type { SectionProps } from './sections.ts';

/** Signs of danger, what to do at once, and whom to call. */
export function AcuteSection({ guide: { acute }, onChange }: SectionProps) {
  const { t } = useTranslation('authoring');
  const { lines } = useChoices();
  const change = (part: Partial<typeof acute>) => onChange({ acute: { ...acute, ...part } });
  return (
    <Stack gap="md">
      <TextField
        place="acute/signs"
        label={t('acute.signs')}
        description={t('acute.signsHint')}
        value={acute.signs}
        onChange={(signs) => change({ signs })}
      />
      <TextField
        long
        place="acute/act"
        label={t('acute.act')}
        value={acute.act}
        onChange={(act) => change({ act })}
      />
      <ChoicesField
        place="acute/lines"
        label={t('acute.lines')}
        most={4}
        data={lines}
        value={acute.lines}
        onChange={(ids) => change({ lines: ids })}
      />
    </Stack>
  );
}
