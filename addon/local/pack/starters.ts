import type { Platform } from './platform.ts'

/** What the curator double-clicks: the file's name and its text. */
export const starters: Record<Platform, { name: string; text: string }> = {
  // cmd reads line by line: what stands after chcp is UTF-8.
  windows: {
    name: 'Тандем.cmd',
    text: [
      '@echo off',
      'chcp 65001 >nul',
      'title Тандем',
      'if not exist "%~dp0program\\node.exe" goto unpack',
      '"%~dp0program\\node.exe" "%~dp0program\\main.mjs" --open',
      'if errorlevel 1 pause',
      'exit /b',
      ':unpack',
      'echo Рядом нет папки «program». Распакуйте архив целиком: правая кнопка мыши – «Извлечь всё», затем откройте «Тандем.cmd» в новой папке.',
      'pause',
      '',
    ].join('\r\n'),
  },
  linux: {
    name: 'tandem.sh',
    text: `#!/bin/sh
# Запускает «Тандем» и открывает его страницу в браузере.
case $0 in
*/*) here=\${0%/*} ;;
*) here=. ;;
esac
exec "$here/program/node" "$here/program/main.mjs" --open
`,
  },
}
