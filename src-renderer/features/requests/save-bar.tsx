import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './save-bar.module.css';

/** The foot of a form: stays in sight while the form is longer than the window. */
export function SaveBar({ children }: { readonly children: ReactNode }) {
  return (
    <Stack gap="xs" className={styles.bar}>
      {children}
    </Stack>
  );
}
