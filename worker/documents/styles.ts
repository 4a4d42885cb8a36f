import type { Block } from '#shared/documents/blocks.ts'
import { mainNamespace, page, twips, xmlHead } from './wordprocessing.ts'

/** Every block's own style and those of cells, the empty line under a table and the page number. */
export type StyleName =
  | Extract<Block, { style: string }>['style']
  | 'item'
  | 'cell'
  | 'columnTitle'
  | 'blank'
  | 'spacer'
  | 'pageNumber'

interface Look {
  title: string
  align?: 'left' | 'center' | 'right' | 'both'
  /** Space above and below, in points. */
  above?: number
  below?: number
  /** First line, in millimetres: 12.5 by ГОСТ Р 7.0.97. */
  firstLine?: number
  /** Size of the letters in points; 14 unless said. */
  size?: number
  bold?: true
  /** Stays on one page with the next paragraph. */
  keepWithNext?: true
  /** A tab at the right margin, for two ends of one line. */
  rightTab?: true
}

const looks: Record<StyleName, Look> = {
  organisation: { title: 'Организация', align: 'center', below: 14 },
  kind: { title: 'Вид документа', align: 'center', below: 14, bold: true },
  requisites: { title: 'Дата, номер, место', below: 14, rightTab: true },
  title: { title: 'Заголовок к тексту', below: 14, bold: true, keepWithNext: true },
  text: { title: 'Текст', align: 'both', firstLine: 12.5 },
  enacting: { title: 'Приказываю', above: 8, below: 8, keepWithNext: true },
  item: { title: 'Пункт', align: 'both', firstLine: 12.5 },
  signature: { title: 'Подпись', above: 30, rightTab: true },
  note: { title: 'Ознакомление', above: 20, keepWithNext: true },
  annexMark: { title: 'Отметка о приложении', align: 'right' },
  annexTitle: {
    title: 'Заголовок приложения',
    align: 'center',
    above: 14,
    below: 14,
    bold: true,
    keepWithNext: true,
  },
  cell: { title: 'Графа', size: 11 },
  columnTitle: { title: 'Заголовок графы', align: 'center', size: 11, bold: true },
  blank: { title: 'Строка для подписи', above: 9 },
  spacer: { title: 'После таблицы', size: 1 },
  pageNumber: { title: 'Номер страницы', align: 'center' },
}

function style(name: string, look: Look): string {
  const { align, above = 0, below = 0, firstLine, size, bold, keepWithNext, rightTab } = look
  const paragraph = [
    keepWithNext === true ? '<w:keepNext/>' : '',
    rightTab === true
      ? `<w:tabs><w:tab w:val="right" w:pos="${page.width - page.left - page.right}"/></w:tabs>`
      : '',
    `<w:spacing w:before="${above * 20}" w:after="${below * 20}" w:line="240" w:lineRule="auto"/>`,
    firstLine === undefined ? '' : `<w:ind w:firstLine="${twips(firstLine)}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
  ]
  const letters = [
    bold === true ? '<w:b/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('')
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${name}">`,
    `<w:name w:val="${look.title}"/><w:basedOn w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${paragraph.join('')}</w:pPr>${letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`}</w:style>`,
  ].join('')
}

const font = 'Times New Roman'

/** `word/styles.xml`: Times New Roman 14, Russian, no single lines left alone on a page. */
export const stylesXml = [
  `${xmlHead}<w:styles ${mainNamespace}><w:docDefaults><w:rPrDefault><w:rPr>`,
  `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
  '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...Object.entries(looks).map(([name, look]) => style(name, look)),
  '</w:styles>',
].join('')
