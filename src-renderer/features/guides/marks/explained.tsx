import { Popover, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './marks.module.css';

interface ExplainedProps {
  /** What is pressed: a word of the sentence, or the small mark beside a fact. */
  readonly children: ReactNode;
  readonly explanation: ReactNode;
  /** The mark beside a fact is smaller and quieter than a word of the sentence. */
  readonly small?: boolean;
}

/** A word explained on the spot: pressed, it shows the explanation under it; Escape and a press elsewhere hide it. */
export function Explained({ children, explanation, small = false }: ExplainedProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width="min(24rem, 85vw)"
      position="bottom-start"
      withinPortal={false}
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={small ? styles.mark : styles.word}
          onClick={() => setOpened(!opened)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !opened) return;
            event.stopPropagation();
            setOpened(false);
          }}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.explanation}>
        <Stack gap={4}>{explanation}</Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
