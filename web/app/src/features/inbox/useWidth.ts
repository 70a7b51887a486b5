import { useMediaQuery } from '@mantine/hooks';

export type Width = 'wide' | 'middle' | 'narrow' | 'phone';

/** How many panes fit: all four, without context, without views, or one at a time. */
export function useWidth(): Width {
  const options = { getInitialValueInEffect: false };
  const wide = useMediaQuery('(min-width: 1200px)', true, options);
  const middle = useMediaQuery('(min-width: 1000px)', true, options);
  const narrow = useMediaQuery('(min-width: 800px)', true, options);
  if (wide) return 'wide';
  if (middle) return 'middle';
  return narrow ? 'narrow' : 'phone';
}
