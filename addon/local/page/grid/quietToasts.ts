// Stands in for the package «sonner», with which Univer shows passing messages: the page shows its own.

export const Toaster = (): null => null

const silent = (): string => ''

export const toast = Object.assign(silent, {
  success: silent,
  info: silent,
  warning: silent,
  error: silent,
  message: silent,
  loading: silent,
  custom: silent,
  promise: silent,
  dismiss: silent,
})
