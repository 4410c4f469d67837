import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RenewCode } from '../recovery/renew-code.tsx';

/** A new recovery code, when the paper was lost or somebody else has seen it. */
export function RecoverySection({ place }: { readonly place: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const [renewing, setRenewing] = useState(false);

  function confirmed() {
    setRenewing(false);
    notifications.show({ message: t('code.renewed') });
    void client.invalidateQueries({ queryKey: ['vault'] });
  }

  if (!renewing) {
    return (
      <Group>
        <Button variant="default" onClick={() => setRenewing(true)}>
          {t('code.renew')}
        </Button>
      </Group>
    );
  }
  return (
    <Stack>
      <Text className="naves-prose">{t('code.renewLead')}</Text>
      <RenewCode place={place} onConfirmed={confirmed} />
      <Group>
        <Anchor component="button" type="button" onClick={() => setRenewing(false)}>
          {t('common:cancel')}
        </Anchor>
      </Group>
    </Stack>
  );
}
