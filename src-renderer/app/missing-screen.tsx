import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.tsx';

/** An address that leads nowhere. */
export function MissingScreen() {
  const { t } = useTranslation('common');
  return (
    <Page title={t('frame.missing.title')} lead={t('frame.missing.text')}>
      <div>
        <Button component={Link} to="/">
          {t('frame.missing.home')}
        </Button>
      </div>
    </Page>
  );
}
