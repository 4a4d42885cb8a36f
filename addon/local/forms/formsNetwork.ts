import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { writeWhole } from '../server/keeping/writeWhole.ts'
import { Refusal } from '../server/refusal.ts'
import { type FormPages, TRY_PATH } from './formPages.ts'
import { type FormsListener, listenForForms } from './formsListener.ts'
import type { NetworkAddress } from './schoolAddresses.ts'

/** What «Анкеты в сети школы» shows. */
export interface NetworkState {
  on: boolean
  addresses: NetworkAddress[]
  /** while forms are open: where, and a page to try it with */
  open: { address: string; port: number; tryUrl: string } | null
  /** why they are not open although they should be */
  trouble: string | null
}

const written = z.object({ on: z.boolean(), address: z.string(), card: z.string(), port: z.number() })
type Wish = z.output<typeof written>

const FIRST_PORT = 8138
const FILE = 'forms-network.json'
/** A school's computer may be on before its network, and its address may change. */
const LOOK_MS = 30_000

/** Whether the forms are open to the school's network, and where; the wish lies in the data folder and outlives the run. */
export class FormsNetwork {
  readonly #options: { dataDir: string; forms: FormPages; home: string; addresses: () => NetworkAddress[] }
  #wish: Wish | null
  #listener: FormsListener | null = null
  #trouble: string | null = null
  #turn: Promise<unknown> = Promise.resolve()
  readonly #look: NodeJS.Timeout

  /** @param options.home where forms are opened on this computer itself */
  constructor(options: {
    dataDir: string
    forms: FormPages
    home: string
    addresses: () => NetworkAddress[]
  }) {
    this.#options = options
    this.#wish = readWish(join(options.dataDir, FILE))
    this.#look = setInterval(() => void this.look(), LOOK_MS).unref()
    void this.look()
  }

  /** Where a form is opened: in the network, or on this computer only. */
  root(): string {
    const { open } = this.#state()
    return open === null ? this.#options.home : `http://${open.address}:${open.port}`
  }

  /** What is so once all that was asked before is done. */
  async state(): Promise<NetworkState> {
    await this.#turn
    return this.#state()
  }

  /** @throws Refusal when the address is none of this computer's, or can't be listened at */
  set(on: boolean, address: string): Promise<NetworkState> {
    return this.#inTurn(async () => {
      const found = this.#options.addresses().find(one => one.address === address)
      if (on && found === undefined) throw new Refusal(409, 'address', gone(address))
      const { card = '' } = found ?? {}
      await this.#shut()
      this.#wish = { on, address, card, port: this.#wish?.port ?? FIRST_PORT }
      this.#trouble = null
      if (on) await this.#open(address)
      this.#keep()
      if (on && this.#listener === null) throw new Refusal(409, 'address', this.#trouble ?? gone(address))
      return this.#state()
    })
  }

  /** Opens what should be open and isn't, and follows this computer to its new address. */
  look(): Promise<void> {
    return this.#inTurn(async () => {
      const wish = this.#wish
      if (wish?.on !== true) return
      const here = this.#options.addresses()
      const place =
        here.find(({ address }) => address === wish.address) ?? here.find(({ card }) => card === wish.card)
      if (this.#listener !== null && this.#listener.address === place?.address) return
      await this.#shut()
      if (place === undefined) this.#trouble = gone(wish.address)
      else await this.#open(place.address)
    })
  }

  async close(): Promise<void> {
    clearInterval(this.#look)
    await this.#inTurn(() => this.#shut())
  }

  async #open(address: string): Promise<void> {
    try {
      const wanted = this.#wish?.port ?? FIRST_PORT
      this.#listener = await listenForForms(this.#options.forms, { address, wanted })
      this.#trouble = null
    } catch (error) {
      this.#trouble = refusedBySystem(address, (error as NodeJS.ErrnoException).code ?? '')
    }
  }

  async #shut(): Promise<void> {
    const listener = this.#listener
    this.#listener = null
    await listener?.close()
  }

  #keep(): void {
    const port = this.#listener?.port ?? this.#wish?.port ?? FIRST_PORT
    writeWhole(join(this.#options.dataDir, FILE), JSON.stringify({ ...this.#wish, port }))
  }

  #state(): NetworkState {
    const open = this.#listener
    return {
      on: this.#wish?.on === true,
      addresses: this.#options.addresses(),
      open:
        open === null
          ? null
          : {
              address: open.address,
              port: open.port,
              tryUrl: `http://${open.address}:${open.port}${TRY_PATH}`,
            },
      trouble: this.#trouble,
    }
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }
}

/** A wish that can't be read is none: the forms stay shut. */
function readWish(file: string): Wish | null {
  if (!existsSync(file)) return null
  try {
    return written.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

const gone = (address: string): string =>
  `Адреса ${address} у этого компьютера сейчас нет. Проверьте, подключён ли он к сети школы, и выберите адрес из списка.`

const refusedBySystem = (address: string, code: string): string =>
  `Компьютер не открыл анкеты по адресу ${address}${code === '' ? '' : ` (${code})`}. Выберите другой адрес или попросите того, кто настраивает сеть, разрешить «Тандему» принимать соединения.`
