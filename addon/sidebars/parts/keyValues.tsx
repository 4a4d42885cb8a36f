import type { ComponentChildren } from 'preact'

/** Facts about one thing: name on the left, value on the right. Those without a value are left out. */
export function KeyValues({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="kv">
      {facts
        .filter(([, value]) => value !== '' && value !== null && value !== undefined)
        .map(([key, value]) => [<dt key={key}>{key}</dt>, <dd key={`${key}:`}>{value}</dd>])}
    </dl>
  )
}
