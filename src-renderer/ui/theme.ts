import { createTheme, type MantineColorsTuple } from '@mantine/core';

/**
 * Colours, radii and spacing after the gov.cz design system (`@gov-design-system-ce/styles` 4.2, EUPL-1.2,
 * `tokens.css`): steps 50, 100 … 900 of each scale. The look of public administration, not its identity.
 */
const primary: MantineColorsTuple = [
  ...(['#f3f7fc', '#e5eef9', '#c5dbf2', '#93bde6', '#599bd7'] as const),
  ...(['#337fc4', '#2362a2', '#1e5086', '#1d456f', '#1d3c5d'] as const),
];
const neutral: MantineColorsTuple = [
  ...(['#f6f6f6', '#e7e7e7', '#d1d1d1', '#b0b0b0', '#888888'] as const),
  ...(['#6d6d6d', '#5d5d5d', '#4f4f4f', '#454545', '#3b3b3b'] as const),
];
const error: MantineColorsTuple = [
  ...(['#fef2f2', '#fde3e3', '#fccccc', '#f8a9a9', '#f37676'] as const),
  ...(['#e84b4b', '#c62828', '#b32222', '#7e1414', '#490c0c'] as const),
];
const success: MantineColorsTuple = [
  ...(['#f3faf3', '#e2f6e3', '#c7ebc9', '#9bda9e', '#67c16b'] as const),
  ...(['#42a547', '#2e7d32', '#2a6b2d', '#265529', '#204724'] as const),
];
const warning: MantineColorsTuple = [
  ...(['#fff9e9', '#fff6e1', '#fef0d0', '#fde1a1', '#ffcf74'] as const),
  ...(['#fbc342', '#fab413', '#c8900f', '#af7a00', '#4a3403'] as const),
];

/** One size for everything that is filled in or pressed: 16 px text, 40 px high. */
const comfortable = { defaultProps: { size: 'md' } };

export const theme = createTheme({
  fontFamily: 'Roboto, "Segoe UI", system-ui, sans-serif',
  headings: {
    fontFamily: 'Roboto, "Segoe UI", system-ui, sans-serif',
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  black: '#262626',
  colors: { primary, gray: neutral, red: error, green: success, yellow: warning },
  primaryColor: 'primary',
  primaryShade: 6,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: comfortable,
    TextInput: comfortable,
    Textarea: comfortable,
    PasswordInput: comfortable,
    NumberInput: comfortable,
    Select: comfortable,
    MultiSelect: comfortable,
    Autocomplete: comfortable,
    Checkbox: comfortable,
    Radio: comfortable,
    Switch: comfortable,
    SegmentedControl: comfortable,
    InputDescription: { styles: { description: { lineHeight: 1.4 } } },
    Table: { defaultProps: { fz: 'sm' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Modal: {
      styles: { title: { fontWeight: 700 } },
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.55 },
        // Mantine draws the title in a <header>, which readers would take for a second head of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Tooltip: {
      defaultProps: { transitionProps: { duration: 0 }, events: { hover: true, focus: true, touch: true } },
    },
  },
});
