import { Code, Stack, Text, Title } from '@mantine/core';
import { useCall } from '../../bridge/calls.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';

/** What the obec reads to the LAG when it calls after the first summary. */
export function OwnSigner() {
  const { t } = useWords('summaries');
  const answer = useCall('summaries.signer', {});
  return (
    <Stack component="section" gap="xs" aria-labelledby="summaries-signer">
      <Title order={2} id="summaries-signer">
        {t('signer.heading')}
      </Title>
      <Text className="naves-prose">{t('signer.text')}</Text>
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data !== undefined && (
        <Text>
          <Code fz="lg" px="xs">
            {answer.data.fingerprint}
          </Code>
        </Text>
      )}
    </Stack>
  );
}
