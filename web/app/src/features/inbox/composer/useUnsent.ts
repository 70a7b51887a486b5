import { useIsMutating } from '@tanstack/react-query';
import { useEffect } from 'react';
import { saying } from './useSend.ts';

/** Asks before the tab is closed over a reply that still waits for the network. */
export function useUnsent(): void {
  const waiting = useIsMutating({ mutationKey: saying }) > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [waiting]);
}
