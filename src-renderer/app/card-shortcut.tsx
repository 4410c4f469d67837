import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Id, Situation } from '#contract';
import { CardDialog } from '../features/guides/card/card-dialog.tsx';

interface CardShortcutProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The card opened by Alt+K from anywhere: of the guide on the screen, otherwise of one that is picked first. */
export function CardShortcut({ opened, onClose }: CardShortcutProps) {
  const location = useRouterState({ select: (state) => state.location });
  const guide = Situation.safeParse(/^\/radce\/(\w+)$/.exec(location.pathname)?.[1]);
  const address: Readonly<Record<string, unknown>> = location.search;
  const request = Id.safeParse(address.zaznam);
  const here = {
    guide: guide.success ? guide.data : null,
    request: guide.success && request.success ? request.data : null,
  };
  // Following a link of the card changes the address while the dialog is still fading out.
  const [shown, setShown] = useState(here);
  if (opened && (shown.guide !== here.guide || shown.request !== here.request)) setShown(here);
  // It opens a moment after it appears: a dialog gives the focus back only where it saw itself opened.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <CardDialog opened={opened && ready} guide={shown.guide} request={shown.request} onClose={onClose} />
  );
}
