import { readFile } from 'node:fs/promises'
import type { Bundle } from '../server/addonThread.ts'
import type { Page } from '../server/buildPage.ts'
import { Refusal } from '../server/refusal.ts'
import { dataFolder, folderWarning, thisComputer } from './dataFolder.ts'
import { programVersion } from './programVersion.ts'
import { runProgram } from './runProgram.ts'

/** The packed program: everything is built already and lies beside this file. */
async function read<Part>(name: string): Promise<Part> {
  const text = await readFile(new URL(`./${name}`, import.meta.url), 'utf8').catch(() => {
    throw new Refusal(
      500,
      'unpacked',
      `Программа распакована не полностью: в папке «program» нет файла «${name}». Распакуйте архив ещё раз и запустите программу снова.`,
    )
  })
  return JSON.parse(text) as Part
}

const computer = thisComputer()
const dataDir = dataFolder(computer)
const warning = folderWarning(dataDir, computer)
const running = `«Тандем» ${programVersion()} работает, пока открыто это окно. Если страница не открылась сама, откройте в браузере этот адрес:`

await runProgram({
  dataDir,
  parts: async () => ({ page: await read<Page>('page.json'), bundle: await read<Bundle>('addon.json') }),
  greeting: warning === null ? running : `${warning}\n${running}`,
  browser: process.argv.includes('--open'),
})
