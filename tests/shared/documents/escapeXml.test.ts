import { expect, test } from 'vitest'
import { escapeXml } from '#shared/documents/escapeXml.ts'

test.each([
  { text: 'Панин & сын', xml: 'Панин &amp; сын' },
  { text: '<w:p/>', xml: '&lt;w:p/&gt;' },
  { text: ']]>', xml: ']]&gt;' },
  { text: 'a="b"', xml: 'a=&quot;b&quot;' },
  { text: '&amp;', xml: '&amp;amp;' },
])('$text', ({ text, xml }) => {
  expect(escapeXml(text)).toBe(xml)
})
