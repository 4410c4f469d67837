import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useCall } from '../bridge/calls.ts';
import { resumeDrafts } from '../bridge/draft-writer.ts';
import { RecoveryInsist } from '../features/vault/recovery/recovery-insist.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { Skeletons } from '../ui/skeletons.tsx';
import { router } from './routes.tsx';
import { useActivity } from './use-activity.ts';

/** The unlocked program. Fetched while the first screen is being used. */
export function Opened() {
  const session = useCall('vault.session', {});
  const person = session.data?.me.id;
  const [resumed, setResumed] = useState<string | null>(null);
  const confirmed = session.data?.recoveryConfirmed;
  // Decided once, at the unlocking: making a new code in the settings must not be interrupted by insisting.
  const [insisting, setInsisting] = useState<boolean | null>(null);
  if (confirmed !== undefined && insisting === null) setInsisting(!confirmed);
  if (confirmed === true && insisting === true) setInsisting(false);
  useActivity();

  useEffect(() => {
    if (person === undefined) return;
    // A draft that cannot be saved now must not keep anybody out; it is tried again next time.
    void resumeDrafts(person).finally(() => setResumed(person));
  }, [person]);

  if (session.data === undefined || resumed !== person) {
    return session.error === null ? (
      <Skeletons rows={6} />
    ) : (
      <ErrorMessage failure={session.error} onRetry={() => void session.refetch()} />
    );
  }
  return (
    <>
      <Notifications position="top-center" autoClose={6000} />
      {insisting === true ? (
        <RecoveryInsist place={session.data.place.name} />
      ) : (
        <RouterProvider router={router} context={{ kind: session.data.kind }} />
      )}
    </>
  );
}
