import { escapeXml } from '#shared/documents/escapeXml.ts'
import { type Parts, zipParts } from '#shared/documents/zipParts.ts'
import { stylesXml } from './styles.ts'
import { mainNamespace, paragraph, section, xmlHead } from './wordprocessing.ts'

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'

const contentTypes = [
  `${xmlHead}<Types xmlns="${packageNamespace}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${contentType}.document.main+xml"/>`,
  `<Override PartName="/word/styles.xml" ContentType="${contentType}.styles+xml"/>`,
  `<Override PartName="/word/settings.xml" ContentType="${contentType}.settings+xml"/>`,
  `<Override PartName="/word/header1.xml" ContentType="${contentType}.header+xml"/>`,
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('')

const relationships = (...targets: [type: string, target: string][]) => {
  const lines = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships">${lines.join('')}</Relationships>`
}

// Without a compatibility mode Word opens the file as one of 2007 and moves tables into the left margin.
const settings = [
  `${xmlHead}<w:settings ${mainNamespace}><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>`,
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '</w:settings>',
].join('')

const pageNumber = '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'

/** A .docx around a body: no author, no time; the same body and title give the same bytes. */
export function packDocx(body: string, title: string): Uint8Array {
  const parts: Parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(
      [`${relationship}/officeDocument`, 'word/document.xml'],
      [`${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ),
    'docProps/core.xml': [
      `${xmlHead}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties"`,
      ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
      `<dc:title>${escapeXml(title)}</dc:title><dc:language>ru-RU</dc:language></cp:coreProperties>`,
    ].join(''),
    'word/_rels/document.xml.rels': relationships(
      [`${relationship}/styles`, 'styles.xml'],
      [`${relationship}/settings`, 'settings.xml'],
      [`${relationship}/header`, 'header1.xml'],
    ),
    'word/document.xml': [
      `${xmlHead}<w:document ${mainNamespace} xmlns:r="${relationship}">`,
      `<w:body>${body}${section}</w:body></w:document>`,
    ].join(''),
    'word/styles.xml': stylesXml,
    'word/settings.xml': settings,
    'word/header1.xml': `${xmlHead}<w:hdr ${mainNamespace}>${paragraph(pageNumber, { style: 'pageNumber' })}</w:hdr>`,
  }
  return zipParts(parts)
}
