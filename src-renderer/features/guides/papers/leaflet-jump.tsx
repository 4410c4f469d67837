import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconFile } from '../../../ui/icons.tsx';

/** The button the leaflet is saved by; the steps above it may be ten windows long. */
export const leafletButtonId = 'naves-leaflet';

/** From the head of a guide straight to the leaflet, wherever it stands in this window. */
export function LeafletJump() {
  const { t } = useTranslation('guides');
  return (
    <Button
      variant="default"
      leftSection={<IconFile />}
      onClick={() => {
        const button = document.getElementById(leafletButtonId);
        button?.scrollIntoView({ block: 'center' });
        button?.focus({ preventScroll: true });
      }}
    >
      {t('leaflet.title')}
    </Button>
  );
}
