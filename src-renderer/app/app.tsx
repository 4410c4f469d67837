import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call, queryKey } from '../bridge/calls.ts';
import { theme } from '../ui/theme.ts';
import { BrokenScreen, ErrorBoundary } from './error-boundary.tsx';
import { followEvents } from './events.ts';
import { Gate } from './gate.tsx';
import { createQueryClient } from './query-client.ts';

const queryClient = createQueryClient();

// Asked while the first screen is being drawn: somebody may be waiting to write.
void queryClient.prefetchQuery({
  queryKey: queryKey('vault.status', {}),
  queryFn: () => call('vault.status', {}),
});

/** A file dropped beside the place for it must not replace the program with the file's content. */
function refuseStrayFiles(): () => void {
  const refuse = (event: Event) => event.preventDefault();
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}

/** The whole window. `nonce` is what styles made at run time must carry. */
export function App({ nonce }: { readonly nonce: string }) {
  const { t } = useTranslation('common');
  useEffect(() => followEvents(queryClient), []);
  useEffect(refuseStrayFiles, []);

  const closeWord = t('close');
  const named = useMemo(() => {
    const closeButtonProps = { 'aria-label': closeWord };
    return mergeThemeOverrides(theme, {
      components: {
        Modal: { defaultProps: { ...theme.components?.Modal?.defaultProps, closeButtonProps } },
        // Good news waits for its turn; only errors interrupt a screen reader.
        Notification: { defaultProps: { role: 'status', closeButtonProps } },
      },
    });
  }, [closeWord]);

  return (
    <MantineProvider theme={named} forceColorScheme="light" getStyleNonce={() => nonce}>
      <ErrorBoundary fallback={<BrokenScreen />}>
        <QueryClientProvider client={queryClient}>
          <Gate />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
