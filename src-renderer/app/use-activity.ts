import { useEffect } from 'react';
import { call } from '../bridge/calls.ts';

const atMostEvery = 20_000;

/** Tells the core that somebody is working, so that it does not lock under their hands. */
export function useActivity(): void {
  useEffect(() => {
    let told = 0;
    const tell = () => {
      if (Date.now() - told < atMostEvery) return;
      told = Date.now();
      // Refused when the vault got locked in the same moment: then there is nothing to keep awake.
      call('vault.touch', {}).catch(() => undefined);
    };
    const signs = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell);
    };
  }, []);
}
