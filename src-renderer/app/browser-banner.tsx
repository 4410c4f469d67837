import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says that the program runs in a browser window, where that is so. */
export function BrowserBanner() {
  const { t } = useTranslation('common');
  if (window.bridge.host !== 'loopback') return null;
  return (
    <Box component="aside" bg="yellow.1" px="md" py={4} className="naves-screen-only">
      <Text size="sm" ta="center">
        {t('frame.browser')}
      </Text>
    </Box>
  );
}
