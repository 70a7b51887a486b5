import { useCallback } from 'react';
import type { StreamEvent } from './stream.ts';

/** Sound and browser notification for what concerns me. */
export function useConcern(): (events: StreamEvent[]) => void {
  return useCallback(() => {}, []);
}
