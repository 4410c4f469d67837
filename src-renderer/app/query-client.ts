import { type QueryClient as Client, QueryClient } from '@tanstack/react-query';

/** Answers of the core kept for the screens. The core is on this computer: being offline changes nothing. */
export function createQueryClient(): Client {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        // Screens are told what changed (`store.changed`); this only spares asking twice in a row.
        staleTime: 15_000,
      },
      // What was sent (a passphrase among others) must not stay in memory.
      mutations: { networkMode: 'always', gcTime: 0 },
    },
  });
}
