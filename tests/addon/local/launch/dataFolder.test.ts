import { expect, test } from 'vitest'
import { type Computer, dataFolder, folderWarning } from '#addon/local/launch/dataFolder.ts'

const linux: Computer = {
  platform: 'linux',
  env: {},
  home: '/srv/maria',
  exists: () => false,
  read: () => null,
  onNetwork: () => false,
  knownDocuments: () => null,
}
const windows: Computer = {
  ...linux,
  platform: 'win32',
  home: 'C:\\Users\\Мария Петровна',
  knownDocuments: () => 'D:\\Документы',
}
const having =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path)
const settings = (line: string) => (path: string) =>
  path === '/srv/maria/.config/user-dirs.dirs' ? `XDG_DESKTOP_DIR="$HOME/Стол"\n${line}\n` : null

test.each<[string, Computer, string]>([
  ['DATA_DIR goes before all', { ...windows, env: { DATA_DIR: 'E:\\Школа' } }, 'E:\\Школа'],
  ['«Документы» where Windows has them', windows, 'D:\\Документы\\Тандем'],
  [
    'Windows says nothing',
    { ...windows, knownDocuments: () => null },
    'C:\\Users\\Мария Петровна\\Documents\\Тандем',
  ],
  [
    'the folder was moved to the person',
    { ...windows, exists: having('C:\\Users\\Мария Петровна\\Тандем') },
    'C:\\Users\\Мария Петровна\\Тандем',
  ],
  [
    'the data is older than the move of «Документы»',
    { ...windows, exists: having('C:\\Users\\Мария Петровна\\Documents\\Тандем') },
    'C:\\Users\\Мария Петровна\\Documents\\Тандем',
  ],
  [
    '«Документы» on the school’s server',
    { ...windows, knownDocuments: () => '\\\\server\\docs', onNetwork: path => path === '\\\\server\\docs' },
    'C:\\Users\\Мария Петровна\\Тандем',
  ],
  ['Linux without settings', linux, '/srv/maria/Documents/Тандем'],
  [
    'Linux with a Russian folder',
    { ...linux, exists: having('/srv/maria/Документы') },
    '/srv/maria/Документы/Тандем',
  ],
  [
    'Linux with settings',
    { ...linux, read: settings('XDG_DOCUMENTS_DIR="$HOME/Бумаги"') },
    '/srv/maria/Бумаги/Тандем',
  ],
  [
    'Linux without documents: the settings name the home folder',
    { ...linux, read: settings('XDG_DOCUMENTS_DIR="$HOME/"') },
    '/srv/maria/Documents/Тандем',
  ],
])('the data folder: %s', (_, computer, folder) => {
  expect(dataFolder(computer)).toBe(folder)
})

test('a folder that goes to a cloud is warned about, with a better place', () => {
  const folder = 'C:\\Users\\Мария\\OneDrive\\Документы\\Тандем'
  expect(folderWarning(folder, { home: 'C:\\Users\\Мария' })).toBe(
    `Папка «${folder}» копируется в облако (OneDrive): данные детей уходят с компьютера школы, а таблица может повредиться. Закройте программу и перенесите папку «Тандем» в «C:\\Users\\Мария»: программа найдёт её там сама.`,
  )
})

test('a folder of this computer needs no warning', () => {
  expect(folderWarning('D:\\Документы\\Тандем', windows)).toBeNull()
})
