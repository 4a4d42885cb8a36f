import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Licence {
  name: string
  version: string
  /** what the package may be used under; of several to choose from the one we take */
  licence: string
  text: string
}

/** What a school may get from us without a duty it could not know of. */
const allowed = new Set(
  'MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 MPL-2.0 BlueOak-1.0.0 Unlicense CC0-1.0 Zlib'.split(' '),
)

/** Packages whose package.json is silent or says it another way; from their sources and readme files. */
const stated: Record<string, string> = {
  '@univerjs/telemetry': 'Apache-2.0',
  buffers: 'MIT',
  chainsaw: 'MIT',
}

/**
 * The packages that these sources belong to, with the texts of their licences.
 * @param inputs paths of sources from the root, as esbuild tells them
 * @throws when a package may not be given away
 */
export async function licencesOf(root: string, inputs: readonly string[]): Promise<Licence[]> {
  const folders = inputs.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  const found = await Promise.all([...new Set(folders)].sort().map(folder => licenceOf(join(root, folder))))
  const byName = new Map(found.map(licence => [`${licence.name} ${licence.version}`, licence]))
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function licenceOf(folder: string): Promise<Licence> {
  const { name, version, license, licenses, author } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as Manifest
  const says = stated[name] ?? nameOf(license ?? licenses)
  const licence = chosen(says)
  if (licence === undefined) throw new Error(`${name} ${version}: the licence «${says}» is not on our list`)
  const files = (await readdir(folder)).filter(file => /^(licen[cs]e|copying|notice)/i.test(file)).sort()
  const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')))
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`)
  const text = texts.length > 0 ? texts.join('\n') : standardText(licence, holder)
  return { name, version, licence, text: text.replaceAll('\r\n', '\n').trim() }
}

interface Manifest {
  name: string
  version: string
  license?: Named
  licenses?: Named[]
  author?: string | { name: string }
}
type Named = string | { type: string }

function nameOf(named: Named | Named[] | undefined): string {
  if (Array.isArray(named)) return named.map(nameOf).join(' OR ')
  return typeof named === 'object' ? named.type : (named ?? '')
}

/** Of «(A OR B)» the first we may take; of «(A AND B)» all must be allowed. */
function chosen(says: string): string | undefined {
  return says
    .replace(/[()]/g, '')
    .split(' OR ')
    .find(way => way.split(' AND ').every(name => allowed.has(name)))
}

/** For packages that name their licence and forgot to bring its text. */
function standardText(licence: string, holder: string): string {
  const text = standard[licence]
  return text === undefined
    ? `${licence}, https://spdx.org/licenses/${licence}`
    : `Copyright (c) ${holder}\n\n${text}`
}

const standard: Record<string, string> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS
BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
}
