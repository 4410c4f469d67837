import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CallFailure } from '../bridge/calls.ts';
import { IconWarning } from './icons.tsx';

interface ErrorMessageProps {
  /** What the call answered; nothing is shown for null. */
  readonly failure: Error | null;
  /** Offers to try the same thing again. */
  readonly onRetry?: () => void;
}

/** Says what happened and what to do next; read aloud at once by a screen reader. */
export function ErrorMessage({ failure, onRetry }: ErrorMessageProps) {
  const { t } = useTranslation('common');
  const sentence = useErrorSentence();
  if (failure === null) return null;
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconWarning />}
      styles={{ icon: { marginTop: 2 } }}
    >
      <Stack gap="xs">
        <Text c="black">{sentence(failure)}</Text>
        {onRetry !== undefined && (
          <Group>
            <Button variant="default" size="sm" onClick={onRetry}>
              {t('retry')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

/** The sentence of `locales/<language>/errors.json` for a failure, with its blanks filled. */
export function useErrorSentence(): (failure: Error) => string {
  const { t } = useTranslation(['errors', 'common']);
  return (failure) => {
    if (!(failure instanceof CallFailure)) return t('common:unreachable');
    const { code, params } = failure.error;
    return t(`errors:${code}`, { ...params, count: Number(params.count ?? params.seconds ?? 0) });
  };
}
