import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Petrol: the mentor's trail, and what can be pressed. */
const petrol: MantineColorsTuple = [
  '#edf6f5',
  '#d9ebe9',
  '#b1d6d2',
  '#85c0ba',
  '#5fa9a2',
  '#43918a',
  '#2f7a74',
  '#1d5f5a',
  '#164c48',
  '#0e3835',
];

/** Amber: the mentee's trail. */
const amber: MantineColorsTuple = [
  '#fdf3e9',
  '#f9e4cf',
  '#f5cda6',
  '#f2b279',
  '#e89a55',
  '#d6823a',
  '#b86a27',
  '#96531a',
  '#763f12',
  '#55300f',
];

export const theme = createTheme({
  colors: { petrol, amber },
  primaryColor: 'petrol',
  primaryShade: 7,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650' },
  radius: { md: '10px' },
});

/** Colours by meaning; the style sheets use these names only. */
export const colourRoles: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f5f0',
    '--mantine-color-text': '#22302e',
    '--mantine-color-dimmed': '#586663',
    '--mantine-color-placeholder': '#6c7976',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default': '#ffffff',
    '--mantine-color-default-hover': '#f0eee6',
    '--mantine-color-default-color': '#22302e',
    '--mantine-color-default-border': '#a9b0ac',
    '--surface': '#ffffff',
    '--surface-quiet': '#f0eee6',
    '--line': '#dfdcd0',
    '--line-strong': '#8a938f',
    '--petrol-text': '#1d5f5a',
    '--petrol-tint': '#e4f0ee',
    '--amber-text': '#8a4b14',
    '--amber-tint': '#fbebd9',
    '--alert-text': '#a3231b',
    '--alert-tint': '#fbe9e6',
    '--plum-text': '#6b3a78',
    '--blue-text': '#27568f',
    '--shadow': '0 1px 2px rgb(34 48 46 / 6%), 0 4px 14px rgb(34 48 46 / 5%)',
  },
  dark: {
    '--mantine-color-body': '#171b1a',
    '--mantine-color-text': '#e3e8e6',
    '--mantine-color-dimmed': '#a3afac',
    '--mantine-color-placeholder': '#8f9b98',
    '--mantine-color-error': '#ff9b90',
    '--mantine-color-default': '#202625',
    '--mantine-color-default-hover': '#2a3130',
    '--mantine-color-default-color': '#e3e8e6',
    '--mantine-color-default-border': '#5b6663',
    '--surface': '#202625',
    '--surface-quiet': '#2a3130',
    '--line': '#38413f',
    '--line-strong': '#7d8985',
    '--petrol-text': '#8fd0c9',
    '--petrol-tint': '#1f3b38',
    '--amber-text': '#f2b279',
    '--amber-tint': '#40301f',
    '--alert-text': '#ff9b90',
    '--alert-tint': '#44231f',
    '--plum-text': '#d3a5e0',
    '--blue-text': '#9cc1f0',
    '--shadow': 'none',
  },
});
