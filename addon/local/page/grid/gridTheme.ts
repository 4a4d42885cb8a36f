import { defaultTheme } from '@univerjs/themes'

/** The interface's ink and accent (addon/sidebars/parts/tokens.css) in the spreadsheet's own scale. */
export const gridTheme: typeof defaultTheme = {
  ...defaultTheme,
  primary: {
    50: '#edf1fb',
    100: '#e1e8f7',
    200: '#c3cfee',
    300: '#a3b4e0',
    400: '#6f88cb',
    500: '#4a66b5',
    600: '#2b4a9f',
    700: '#203a82',
    800: '#1b316d',
    900: '#152655',
  },
}
