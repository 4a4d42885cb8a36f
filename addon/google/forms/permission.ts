/** What making, closing and reading forms needs. */
const formsScope = 'https://www.googleapis.com/auth/forms'

/** As it is at Google; the published types know the call without scopes only. */
interface Asks {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo
}

export interface Permission {
  granted: boolean
  /** Where it is given; '' where it is there already. */
  url: string
}

/** Whether the caller has allowed forms: everybody may leave it out and give it later. */
export function permissionForForms(): Permission {
  const { FULL } = ScriptApp.AuthMode
  const info = (ScriptApp as unknown as Asks).getAuthorizationInfo(FULL, [formsScope])
  const granted = info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED
  return { granted, url: granted ? '' : (info.getAuthorizationUrl() ?? '') }
}
