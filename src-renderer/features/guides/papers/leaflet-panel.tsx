import { Group, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperFormat, Situation } from '#contract';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import { leafletButtonId } from './leaflet-jump.tsx';
import { useSaving } from './use-saving.ts';

const formats = ['pdf', 'docx'] as const satisfies readonly PaperFormat[];

/** The leaflet for the resident: easy to read, without anybody's name. */
export function LeafletPanel({ guide }: { readonly guide: Situation }) {
  const { t } = useTranslation('guides');
  const { save, pending, failure } = useSaving('leaflets.saveLeaflet');
  const [largePrint, setLargePrint] = useState(false);
  return (
    <Panel title={t('leaflet.title')}>
      <Text>{t('leaflet.text')}</Text>
      <Switch
        label={t('leaflet.large')}
        checked={largePrint}
        onChange={(event) => setLargePrint(event.currentTarget.checked)}
      />
      <Group gap="sm">
        {formats.map((format) => (
          <PendingButton
            key={format}
            {...(format === 'pdf' ? { id: leafletButtonId } : {})}
            variant="default"
            pending={pending}
            onClick={() => save({ guide, format, largePrint })}
          >
            {t(`leaflet.save.${format}`)}
          </PendingButton>
        ))}
      </Group>
      <ErrorMessage failure={failure} />
    </Panel>
  );
}
