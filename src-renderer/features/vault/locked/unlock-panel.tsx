import { useState } from 'react';
import type { Door, VaultStatus } from '#contract';
import { RecoverForm } from './recover-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

const remembered = 'naves.door';

/** Unlocking with a passphrase, or with the recovery code when the passphrase is lost. */
export function UnlockPanel({ status }: { readonly status: VaultStatus }) {
  const [recovering, setRecovering] = useState(false);
  const [wrapId, setWrapId] = useState(() => rememberedDoor(status.doors));

  function choose(next: string) {
    window.localStorage.setItem(remembered, next);
    setWrapId(next);
  }

  const shared = { status, wrapId, onChoose: choose };
  return recovering ? (
    <RecoverForm {...shared} onBack={() => setRecovering(false)} />
  ) : (
    <UnlockForm {...shared} onForgotten={() => setRecovering(true)} />
  );
}

/** Who unlocked this computer last; otherwise the first person of the vault. */
function rememberedDoor(doors: readonly Door[]): string | null {
  const last = window.localStorage.getItem(remembered);
  return doors.find((door) => door.wrapId === last)?.wrapId ?? doors[0]?.wrapId ?? null;
}
