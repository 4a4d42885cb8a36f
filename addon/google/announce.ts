/** Says how a command of the menu has ended. Not an alert: nobody is asked anything while a table waits to be stored. */
export const announce = (title: string, text: string): void =>
  SpreadsheetApp.getActiveSpreadsheet().toast(text, title, -1)
