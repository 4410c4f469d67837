import { useEffect, useState } from 'react';

/** The core never asks for a longer wait; more means that the clock was moved, and then the core decides. */
const longestWait = 900;

/** Whole seconds left until a moment; 0 when it has passed or there is none. Counts down by itself. */
export function useCountdown(until: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  const end = until === null ? 0 : new Date(until).getTime();
  const left = Math.max(0, Math.ceil((end - now) / 1000));

  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    if (end <= Date.now()) return;
    const timer = window.setInterval(tick, 500);
    return () => window.clearInterval(timer);
  }, [end]);

  return left > longestWait ? 0 : left;
}
