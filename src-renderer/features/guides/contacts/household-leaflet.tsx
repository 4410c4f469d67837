import { Group, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperFormat } from '#contract';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import { useSaving } from '../papers/use-saving.ts';

const formats = ['pdf', 'docx'] as const satisfies readonly PaperFormat[];

/** „Kdo vám v obci pomůže“: one sheet for every household, with the contacts filled in on this screen. */
export function HouseholdLeaflet() {
  const { t } = useTranslation('contacts');
  const { save, pending, failure } = useSaving('leaflets.saveHouseholdLeaflet');
  const [largePrint, setLargePrint] = useState(false);
  return (
    <Panel title={t('household.title')}>
      <Text className="naves-prose">{t('household.text')}</Text>
      <Switch
        label={t('household.large')}
        checked={largePrint}
        onChange={(event) => setLargePrint(event.currentTarget.checked)}
      />
      <Group gap="sm">
        {formats.map((format) => (
          <PendingButton
            key={format}
            variant="default"
            pending={pending}
            onClick={() => save({ format, largePrint })}
          >
            {t(`household.save.${format}`)}
          </PendingButton>
        ))}
      </Group>
      <ErrorMessage failure={failure} />
    </Panel>
  );
}
