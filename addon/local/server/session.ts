import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may talk to this run of the program: whoever opened the address with the launch token.
 * The token travels in the fragment, which browsers keep to themselves, and is swapped for a cookie. An invitation is a
 * token for one window: the browser's command line is read by others too.
 */
export class Sessions {
  readonly launchToken = secret()
  readonly #invitations = new Set<string>()
  readonly #ids = new Set<string>()
  readonly #cookie: string

  /** The port is in the cookie's name: browsers share cookies between the ports of one address. */
  constructor(port: number) {
    this.#cookie = `tandem_${port}`
  }

  /** An invitation for who has the launch token, null for anybody else. */
  invite(token: string): string | null {
    if (!same(token, this.launchToken)) return null
    const invitation = secret()
    this.#invitations.add(invitation)
    return invitation
  }

  /** The Set-Cookie value for a right token, null for a wrong one. */
  open(token: string): string | null {
    if (!same(token, this.launchToken) && !this.#invitations.delete(token)) return null
    const id = secret()
    this.#ids.add(id)
    return `${this.#cookie}=${id}; Path=/; HttpOnly; SameSite=Strict`
  }

  knows(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map(pair => pair.trim())
    const mine = cookies.filter(pair => pair.startsWith(`${this.#cookie}=`))
    const [only] = mine
    return mine.length === 1 && only !== undefined && this.#ids.has(only.slice(this.#cookie.length + 1))
  }
}

const secret = () => randomBytes(32).toString('base64url')

function same(left: string, right: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(left).digest(),
    createHash('sha256').update(right).digest(),
  )
}
