// All that is used of React here: Univer shows labels on cells as components of it.
declare module 'react' {
  export function createElement(type: string, props: { className: string }, text: string): object
}
