import { types } from 'node:util'
import { StoreError } from '../workbook/storeRequest.ts'
import { isAllowed } from './authModes.ts'
import { roundTrips } from './counted.ts'
import { type Facade, type Handle, type Host, isHandle, type Member } from './facade.ts'
import type { Realm } from './realm.ts'
import { facades } from './registry.ts'
import { checkScopes } from './scopes.ts'
import { ServiceException } from './serviceException.ts'
import { checkArguments } from './signature.ts'

/** Turns handles into the objects a script meets, and counts and checks every call on them. */
export class Calls {
  readonly counts: Record<string, number> = {}
  roundTrips = 0
  private index = 0
  private readonly proxies = new WeakMap<Handle, object>()
  private readonly handles = new WeakMap<object, Handle>()
  private readonly realm: Realm
  private readonly host: Host

  constructor(realm: Realm, host: Host) {
    this.realm = realm
    this.host = host
  }

  /** A value of ours as a value of the script's realm. */
  give(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (isHandle(value)) return this.proxy(value)
    if (Array.isArray(value)) return this.realm.array(value.map(item => this.give(item)))
    if (types.isDate(value)) return this.realm.date(value.getTime())
    return this.realm.object(Object.entries(value).map(([key, item]) => [key, this.give(item)]))
  }

  /** An argument of a script: façades become handles (also inside arrays and options), everything else stays. */
  private take(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return Array.from(value, item => this.take(item))
    const known = this.handles.get(value)
    if (known !== undefined || !this.realm.isPlain(value)) return known ?? value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.take(item)]))
  }

  private proxy(handle: Handle): object {
    const known = this.proxies.get(handle)
    if (known) return known
    const facade = handle.description ?? facades[handle.facade]
    if (facade === undefined) throw new Error(`No façade is described for ${handle.facade}`)
    const methods = new Map<string, unknown>()
    const proxy = new Proxy(this.realm.object([]), {
      get: (_target, key) => {
        if (typeof key === 'symbol') return undefined
        if (!methods.has(key)) methods.set(key, this.member(handle, facade, key))
        return methods.get(key)
      },
      has: (_target, key) =>
        typeof key === 'string' && (Object.hasOwn(facade.members, key) || key in (facade.values ?? {})),
      set: (_target, key) => {
        throw this.realm.error('TypeError', `Cannot set ${String(key)} of ${facade.name}`)
      },
    })
    this.proxies.set(handle, proxy)
    this.handles.set(proxy, handle)
    return proxy
  }

  private member(handle: Handle, facade: Facade, key: string): unknown {
    if (facade.values !== undefined && Object.hasOwn(facade.values, key)) return this.give(facade.values[key])
    const member = Object.hasOwn(facade.members, key) ? facade.members[key] : undefined
    if (member !== undefined) {
      return this.realm.adopt((...args: unknown[]) => this.call(handle, facade, key, member, args))
    }
    if (key === 'toString') return this.realm.adopt(() => facade.name.split('.').at(-1) ?? '')
    throw this.realm.error('TypeError', `${facade.name}.${key} is not a member that this host knows.`)
  }

  private call(handle: Handle, facade: Facade, key: string, member: Member, args: unknown[]): unknown {
    const full = `${facade.name}.${key}`
    const name = `${facade.name.split('.').at(-1)}.${key}`
    const counted = roundTrips.has(name)
    try {
      this.counts[name] = (this.counts[name] ?? 0) + 1
      if (counted) this.roundTrips += 1
      this.host.ports.hook?.({ index: this.index++, name, counted })
      checkScopes(full, this.host.ports)
      if (!isAllowed(name, this.host.execution.authMode)) {
        throw new ServiceException(`You do not have permission to call ${full}.`)
      }
      const taken = args.map(arg => this.take(arg))
      checkArguments(full, member.signature, taken)
      return this.give(member.run(this.host, handle, taken))
    } catch (error) {
      throw this.thrown(error)
    }
  }

  private thrown(error: unknown): unknown {
    if (!types.isNativeError(error)) return error
    return this.realm.error(error instanceof StoreError ? 'Exception' : error.name, error.message)
  }
}
