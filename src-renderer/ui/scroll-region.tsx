import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

interface ScrollRegionProps {
  /** What the region holds; a screen reader and a keyboard need a name to stop at. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Scrolls a wide table inside itself, so that the page never scrolls sideways; arrows scroll it as well. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    <Box component="section" aria-label={label} tabIndex={0} pos="relative" style={{ overflowX: 'auto' }}>
      {children}
    </Box>
  );
}
