/**
 * The address to hand to the browser: on a command line anybody who uses this computer may read it, so its token opens one
 * window and no other. Null where the program that runs gives none: the printed address remains.
 * @param url the printed address, with the launch token
 */
export async function invitation(url: string): Promise<string | null> {
  const { origin, hash } = new URL(url)
  try {
    const response = await fetch(`${origin}/api/invitation`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token: hash.slice('#t='.length) }),
      signal: AbortSignal.timeout(3000),
    })
    if (!response.ok) return null
    const { token } = (await response.json()) as { token: string }
    return `${origin}/#t=${token}`
  } catch {
    return null
  }
}
