import { Box } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import type { VaultStatus } from '#contract';
import { useCall } from '../bridge/calls.ts';
import { LockedScreen } from '../features/vault/locked/locked-screen.tsx';
import { typeNote } from '../features/vault/locked/note-text.ts';
import { takeOverEarlyBox } from '../ui/early-box.ts';
import { ErrorMessage } from '../ui/error-message.tsx';
import { Skeletons } from '../ui/skeletons.tsx';
import { BrowserBanner } from './browser-banner.tsx';
import { usePart } from './use-part.ts';

const loadOpened = () => import('./opened.tsx');
const loadSetup = () => import('../features/vault/setup/setup-screen.tsx');
const loadUnusable = () => import('../features/vault/locked/unusable-screen.tsx');

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

  const setup = usePart(loadSetup, settingUp ? 'now' : 'not yet');
  const unusable = usePart(loadUnusable, state === 'unusable' ? 'now' : 'not yet');
  // When the locked screen is ready, what comes after it is fetched while the person writes.
  const opened = usePart(loadOpened, state === 'unlocked' ? 'now' : state === 'locked' ? 'soon' : 'not yet');

  if (status.data === undefined) {
    return status.error === null ? (
      <Waiting />
    ) : (
      <Around>
        <ErrorMessage failure={status.error} onRetry={() => void status.refetch()} />
      </Around>
    );
  }

  function face(current: VaultStatus): ReactNode {
    if (settingUp)
      return setup === null ? <Waiting /> : <setup.SetupScreen onDone={() => setSettingUp(false)} />;
    if (current.state === 'unlocked') return opened === null ? <Waiting /> : <opened.Opened />;
    if (current.state === 'unusable')
      return unusable === null ? <Waiting /> : <unusable.UnusableScreen status={current} />;
    return <LockedScreen status={current} />;
  }
  return (
    <>
      <BrowserBanner />
      {face(status.data)}
    </>
  );
}

function Waiting() {
  return (
    <Around>
      <Skeletons rows={3} />
    </Around>
  );
}

function Around({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="main" maw={720} mx="auto" p="lg">
      {children}
    </Box>
  );
}
