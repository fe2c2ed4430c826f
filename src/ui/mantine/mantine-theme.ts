import { createTheme } from '@mantine/core';

/** Mantine in the house's clothes: the accent as its only colour, our type and corners. */
export const mantineTheme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  colors: {
    accent: [
      '#e6f4f5',
      '#cbe7ea',
      '#9fd2d8',
      '#72bec7',
      '#5cc3cf',
      '#2e96a2',
      '#177d89',
      '#0b6470',
      '#084d57',
      '#053a42',
    ],
  },
  fontFamily: 'var(--font)',
  defaultRadius: 4,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
});
