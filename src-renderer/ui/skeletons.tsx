import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SkeletonsProps {
  /** How many grey lines to draw. */
  readonly rows?: number;
  /** Height of one line in pixels; 40 is a row of a list. */
  readonly height?: number;
}

/** What is shown while an answer is awaited. Nothing at all for the first 300 ms: a flash is worse. */
export function Skeletons({ rows = 5, height = 40 }: SkeletonsProps) {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <Stack gap="xs" role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity
        <Skeleton key={row} height={height} radius="sm" />
      ))}
    </Stack>
  );
}
