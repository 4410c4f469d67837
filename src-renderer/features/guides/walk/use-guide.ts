import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { GuideReading, Situation } from '#contract';
import { queryKey, useCall } from '../../../bridge/calls.ts';

/** Which way is meant: the one to a request, or the one on its own. */
export interface Way {
  readonly guide: Situation;
  readonly request: string | null;
}

/** The guide with its way, and the way to show a new reading at once, without asking for it again. */
export function useGuide(way: Way) {
  const { guide, request } = way;
  const client = useQueryClient();
  const answer = useCall('guides.read', { guide, request });
  const show = useCallback(
    (reading: GuideReading) => client.setQueryData(queryKey('guides.read', { guide, request }), reading),
    [client, guide, request],
  );
  return { answer, show };
}

/** What every part of the guide's screen works with. */
export interface Walked {
  readonly way: Way;
  readonly reading: GuideReading;
  readonly show: (reading: GuideReading) => void;
}
