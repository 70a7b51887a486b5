import { useQuery } from '@tanstack/react-query';
import { renew, thisDevice } from './push.ts';

const hour = 60 * 60_000;

/** Keeps this browser among my devices, once it is one: of this sign-in, and seen now. */
export function useThisDevice(): string | null | undefined {
  const { data } = useQuery({
    queryKey: thisDevice,
    queryFn: async () => (await renew())?.id ?? null,
    staleTime: hour,
    gcTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return data;
}
