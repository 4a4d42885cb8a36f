import { networkInterfaces } from 'node:os'

/** An address of this computer in a network. */
export interface NetworkAddress {
  address: string
  /** of the network card, as the system calls it */
  card: string
}

const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/

/** IPv4 addresses of the school's own network; an address that the whole Internet reaches is never offered. */
export const schoolAddresses = (
  cards: Record<
    string,
    { address: string; family: string; internal: boolean }[] | undefined
  > = networkInterfaces(),
): NetworkAddress[] =>
  Object.entries(cards).flatMap(([card, addresses = []]) =>
    addresses
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && PRIVATE.test(address))
      .map(({ address }) => ({ address, card })),
  )
