import { Box } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { useCall } from '../bridge/calls.ts';
import { LockedScreen } from '../features/vault/locked/locked-screen.tsx';
import { typeNote } from '../features/vault/locked/note-text.ts';
import { takeOverEarlyBox } from '../ui/early-box.ts';
import { ErrorMessage } from '../ui/error-message.tsx';
import { Skeletons } from '../ui/skeletons.tsx';
import { BrowserBanner } from './browser-banner.tsx';

const loadOpened = () => import('./opened.tsx');
const Opened = lazy(async () => ({ default: (await loadOpened()).Opened }));
const SetupScreen = lazy(async () => ({
  default: (await import('../features/vault/setup/setup-screen.tsx')).SetupScreen,
}));
const UnusableScreen = lazy(async () => ({
  default: (await import('../features/vault/locked/unusable-screen.tsx')).UnusableScreen,
}));

/** Which of the four faces the window has: first run, locked, unlocked, or a vault that cannot be used. */
export function Gate() {
  const status = useCall('vault.status', {});
  const [settingUp, setSettingUp] = useState(false);
  const state = status.data?.state;

  // Making the vault unlocks it, but the wizard goes on: the recovery code has to be typed back.
  if (state === 'none' && !settingUp) setSettingUp(true);
  // Locked in the middle of the wizard: the rest is insisted on after unlocking.
  if (state === 'locked' && settingUp) setSettingUp(false);

  useLayoutEffect(() => {
    if (state === undefined || state === 'locked') return;
    // Unlocked in the moment the page was loading: what was typed goes on in the dialog.
    const early = takeOverEarlyBox();
    if (early !== null) typeNote({ text: early.text });
  }, [state]);

  useEffect(() => {
    // The first screen is ready; what comes after unlocking is fetched while the person writes.
    if (state === 'locked') void loadOpened();
  }, [state]);

  if (status.data === undefined) {
    return (
      <Around>
        {status.error === null ? (
          <Skeletons rows={3} />
        ) : (
          <ErrorMessage failure={status.error} onRetry={() => void status.refetch()} />
        )}
      </Around>
    );
  }
  return (
    <>
      <BrowserBanner />
      <Suspense
        fallback={
          <Around>
            <Skeletons rows={3} />
          </Around>
        }
      >
        {settingUp ? (
          <SetupScreen onDone={() => setSettingUp(false)} />
        ) : status.data.state === 'unlocked' ? (
          <Opened />
        ) : status.data.state === 'unusable' ? (
          <UnusableScreen status={status.data} />
        ) : (
          <LockedScreen status={status.data} />
        )}
      </Suspense>
    </>
  );
}

function Around({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="main" maw={720} mx="auto" p="lg">
      {children}
    </Box>
  );
}
