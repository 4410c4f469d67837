import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { AuthoredItems } from './authored-items.tsx';
import { OpenDrafts } from './open-drafts.tsx';
import { PickFact } from './pick-fact.tsx';
import { PickGuide } from './pick-guide.tsx';
import { SignPanel } from './sign-panel.tsx';

/** Balíčky: what the LAG changed for its obce, what it may change, and the pack signed and saved. */
export function AuthoringScreen() {
  const { t } = useTranslation('authoring');
  const answer = useCall('authoring.items', {});
  const { data } = answer;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {answer.isPending && <Skeletons rows={6} />}
      {data !== undefined && (
        <Stack gap="lg">
          <AuthoredItems items={data.items} />
          <OpenDrafts />
          {data.items.length > 0 && <SignPanel {...data} />}
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <PickGuide />
            <PickFact />
          </SimpleGrid>
          {data.items.length === 0 && <SignPanel {...data} />}
        </Stack>
      )}
    </Page>
  );
}
