import { expect, test } from 'vitest'
import { schoolAddresses } from '#addon/local/forms/schoolAddresses.ts'

const at = (address: string, family = 'IPv4', internal = false) => ({ address, family, internal })

test('only addresses of the school’s own network are offered', () => {
  const found = schoolAddresses({
    lo: [at('127.0.0.1', 'IPv4', true), at('::1', 'IPv6', true)],
    Ethernet: [at('192.168.1.20'), at('fe80::1', 'IPv6'), at('8.8.8.8')],
    'Wi-Fi': [at('10.4.0.7'), at('172.16.0.1'), at('172.32.0.1'), at('100.64.1.1'), at('169.254.3.4')],
    empty: undefined,
  })
  expect(found).toEqual([
    { address: '192.168.1.20', card: 'Ethernet' },
    { address: '10.4.0.7', card: 'Wi-Fi' },
    { address: '172.16.0.1', card: 'Wi-Fi' },
    { address: '100.64.1.1', card: 'Wi-Fi' },
  ])
})
