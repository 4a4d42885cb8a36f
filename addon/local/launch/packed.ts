import { readFile } from 'node:fs/promises'
import type { Bundle } from '../server/addonThread.ts'
import type { Page } from '../server/buildPage.ts'
import { dataFolder, folderWarning, thisComputer } from './dataFolder.ts'
import { programVersion } from './programVersion.ts'
import { runProgram } from './runProgram.ts'

/** The packed program: everything is built already and lies beside this file. */
const read = async <Part>(name: string): Promise<Part> =>
  JSON.parse(await readFile(new URL(`./${name}`, import.meta.url), 'utf8')) as Part

const page = read<Page>('page.json')
const bundle = read<Bundle>('addon.json')

const computer = thisComputer()
const dataDir = dataFolder(computer)
const warning = folderWarning(dataDir, computer)
const running = `«Тандем» ${programVersion()} работает, пока открыто это окно. Если страница не открылась сама, откройте в браузере этот адрес:`

await runProgram({
  dataDir,
  page: () => page,
  bundle: () => bundle,
  greeting: warning === null ? running : `${warning}\n${running}`,
  browser: process.argv.includes('--open'),
})
