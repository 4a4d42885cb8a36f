const auth = 'https://www.googleapis.com/auth/'

/** What each kind of work needs: everybody may leave a permission out and give it later. */
const scopes = {
  table: [`${auth}spreadsheets.currentonly`],
  /** Making, closing and reading forms. */
  forms: [`${auth}forms`],
}

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

/** Whether the person for whom this runs has allowed it. */
export function permissionFor(work: keyof typeof scopes): Permission {
  const { FULL } = ScriptApp.AuthMode
  const info = (ScriptApp as unknown as Asks).getAuthorizationInfo(FULL, scopes[work])
  const granted = info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED
  return { granted, url: granted ? '' : (info.getAuthorizationUrl() ?? '') }
}
