import { useLocalStorage } from '@mantine/hooks';

export type Density = 'comfortable' | 'compact';

export const rowHeight: Record<Density, number> = { comfortable: 60, compact: 36 };

/** Two lines of 60 px, or one of 36; kept on this device. */
export function useDensity(): [Density, () => void] {
  const [density, setDensity] = useLocalStorage<Density>({
    key: 'goodword.density',
    defaultValue: 'comfortable',
    getInitialValueInEffect: false,
  });
  return [density, () => setDensity(density === 'compact' ? 'comfortable' : 'compact')];
}
