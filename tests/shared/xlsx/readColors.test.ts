import { expect, test } from 'vitest'
import { readColors } from '#shared/xlsx/readColors.ts'
import { scanXml, type Tag } from '#shared/xlsx/scanXml.ts'

const theme = `<theme><clrScheme><dk1><sysClr val="windowText" lastClr="000000"/></dk1><lt1><sysClr val="window" lastClr="FFFFFF"/></lt1><dk2><srgbClr val="1F497D"/></dk2><lt2><srgbClr val="EEECE1"/></lt2><accent1><srgbClr val="4F81BD"/></accent1></clrScheme></theme>`

function color(attributes: string): string | null {
  let found: Tag | undefined
  scanXml(`<fgColor ${attributes}/>`, {
    open: tag => {
      found = tag
    },
  })
  return found === undefined ? null : readColors(theme)(found)
}

test.each([
  { given: 'rgb="FFFFEE00"', says: '#ffee00' },
  { given: 'rgb="FFEE00"', says: '#ffee00' },
  { given: 'indexed="10"', says: '#ff0000' },
  { given: 'indexed="64"', says: null },
  { given: 'theme="0"', says: '#ffffff' },
  { given: 'theme="1"', says: '#000000' },
  { given: 'theme="4"', says: '#4f81bd' },
  // «светлее 80 %», «светлее 60 %», «темнее 25 %» of Excel, to one step of each colour
  { given: 'theme="4" tint="0.7999"', says: '#dce6f2' },
  { given: 'theme="4" tint="0.5999"', says: '#b9cde5' },
  { given: 'theme="4" tint="-0.2499"', says: '#376092' },
  { given: 'theme="0" tint="-0.1499"', says: '#d9d9d9' },
  { given: 'theme="99"', says: null },
  { given: 'rgb="red"', says: null },
  { given: 'auto="1"', says: null },
])('$given is $says', ({ given, says }) => {
  expect(color(given)).toBe(says)
})
