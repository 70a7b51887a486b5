import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#eef6f7',
  '#d6e8eb',
  '#aed4da',
  '#82c3cd',
  '#5fb8c6',
  '#3a93a3',
  '#1f7485',
  '#0f5b6b',
  '#0b4956',
  '#083843',
];

/** The kit's own greys are blue; ours are warm. */
const dark: MantineColorsTuple = [
  '#ece8e0',
  '#b8b1a5',
  '#9a9387',
  '#6b655b',
  '#4d4942',
  '#34312d',
  '#262421',
  '#1c1b19',
  '#161513',
  '#0e0d0c',
];
const gray: MantineColorsTuple = [
  '#f6f4ef',
  '#f0ede6',
  '#e6e2d9',
  '#d8d3c8',
  '#cdc7bb',
  '#a8a296',
  '#6f695e',
  '#59544a',
  '#3d3932',
  '#24221e',
];

/** The kit gives behaviour and accessibility; tokens.css gives the face. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  colors: { petrol, dark, gray },
  fontFamily: 'var(--font)',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'md',
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '20px', lineHeight: '28px' } } },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      // The kit's own choice of ink reckons with its shades, not with our tokens.
      vars: (_theme: unknown, { variant = 'filled' }: { variant?: string }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--petrol-ink)' } : {},
      }),
    },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 80 }, offset: 6 } },
    // The kit's placeholder for the first focus is no item, and a menu may hold only items.
    Menu: {
      defaultProps: { transitionProps: { duration: 80 }, offset: 4, shadow: 'md', withInitialFocusPlaceholder: false },
    },
    Popover: { defaultProps: { transitionProps: { duration: 80 }, offset: 4, shadow: 'md' } },
    Modal: { defaultProps: { transitionProps: { duration: 100 }, centered: true } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});

const surfaces = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--petrol)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-disabled': 'var(--line)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-petrol-filled': 'var(--petrol)',
  '--mantine-color-petrol-filled-hover': 'var(--petrol-hover)',
  '--mantine-color-petrol-light': 'var(--petrol-tint)',
  '--mantine-color-petrol-light-color': 'var(--petrol)',
  '--mantine-primary-color-contrast': 'var(--petrol-ink)',
  '--mantine-shadow-md': 'var(--shade)',
  '--mantine-shadow-xl': 'var(--shade)',
};

export const variables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
