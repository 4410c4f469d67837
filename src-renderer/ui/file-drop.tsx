import { Paper, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FileKind, FileToken } from '#contract';
import { IconFile } from './icons.tsx';
import { PendingButton } from './pending-button.tsx';

interface FileDropProps {
  readonly kind: FileKind;
  readonly several: boolean;
  /** What to bring here: "Přetáhněte sem souhrny". */
  readonly title: string;
  /** The button for those who do not drag: "Vybrat soubory". */
  readonly choose: string;
  readonly busy?: boolean;
  /** Takes files dropped anywhere on the window, not only on the marked area. */
  readonly wholeWindow?: boolean;
  readonly onFiles: (files: FileToken[]) => void;
}

/** An area to drop files on and a button that does the same with the keyboard. The page never sees paths. */
export function FileDrop(props: FileDropProps) {
  const { onFiles, several, wholeWindow = false } = props;
  const area = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    const target: Window | HTMLDivElement | null = wholeWindow ? window : area.current;
    if (target === null) return;
    const enter = (event: Event) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: Event) => {
      // Leaving a child for its neighbour is not leaving the area.
      const to = event instanceof DragEvent ? event.relatedTarget : null;
      const inside = to instanceof Node && (wholeWindow || area.current?.contains(to) === true);
      if (!inside) setOver(false);
    };
    const drop = (event: Event) => {
      event.preventDefault();
      setOver(false);
      const files = event instanceof DragEvent ? [...(event.dataTransfer?.files ?? [])] : [];
      if (files.length === 0) return;
      void window.bridge.receiveDropped(several ? files : files.slice(0, 1)).then(onFiles);
    };
    target.addEventListener('dragover', enter);
    target.addEventListener('dragleave', leave);
    target.addEventListener('drop', drop);
    return () => {
      target.removeEventListener('dragover', enter);
      target.removeEventListener('dragleave', leave);
      target.removeEventListener('drop', drop);
    };
  }, [onFiles, several, wholeWindow]);

  async function choose() {
    const files = await window.bridge.chooseFiles(props.kind, several);
    if (files.length > 0) onFiles(files);
  }

  return (
    <Paper
      ref={area}
      withBorder
      p="lg"
      className="naves-drop"
      style={{ borderStyle: 'dashed', borderWidth: 2 }}
      {...(over ? { 'data-over': true } : {})}
    >
      <Stack align="center" gap="sm">
        <IconFile size={28} />
        <Text ta="center">{props.title}</Text>
        <PendingButton variant="default" pending={props.busy === true} onClick={() => void choose()}>
          {props.choose}
        </PendingButton>
      </Stack>
    </Paper>
  );
}
