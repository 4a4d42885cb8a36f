import type { ComponentChild } from 'preact'
import type { Block, Run } from '#shared/documents/blocks.ts'
import type { Token } from '#shared/documents/tokens.ts'
import { PaperField, PaperLine, PaperSplit } from './paper.tsx'

/** What stands for a token: the declined name or the text; doubtful ones are marked for a look. */
export type Spoken = { text: string; doubtful?: boolean }

type Speak = (token: Token) => Spoken

/** The blocks of a document as the lines of a Paper: the same blocks that become .docx. */
export function PaperBlocks({ blocks, speak }: { blocks: readonly Block[]; speak: Speak }) {
  return (
    <>
      {blocks.map((block, at) => (
        <PaperBlock key={at} block={block} speak={speak} />
      ))}
    </>
  )
}

function PaperBlock({ block, speak }: { block: Block; speak: Speak }) {
  const said = (runs: readonly Run[]) => <Runs runs={runs} speak={speak} />
  switch (block.block) {
    case 'paragraph': {
      const { style, runs } = block
      const centred = ['organisation', 'kind', 'annexTitle'].includes(style)
      const bold = ['kind', 'title', 'annexTitle'].includes(style)
      return (
        <PaperLine centred={centred} bold={bold} indented={style === 'text'}>
          {said(runs)}
        </PaperLine>
      )
    }
    case 'item':
      return (
        <PaperLine indented>
          {block.label} {said(block.runs)}
        </PaperLine>
      )
    case 'split':
      return <PaperSplit left={said(block.left)} right={said(block.right)} />
    case 'table':
      return <PaperTable table={block} said={said} />
  }
}

type TableProps = {
  table: Extract<Block, { block: 'table' }>
  said: (runs: readonly Run[]) => ComponentChild
}

function PaperTable({ table: { ruled, columns, rows }, said }: TableProps) {
  const titled = columns.some(({ title }) => title)
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table class={ruled ? 'ruled' : undefined}>
      <colgroup>
        {columns.map(({ width }, at) => (
          <col key={at} style={{ width: `${Math.max(9, (100 * width) / whole)}%` }} />
        ))}
      </colgroup>
      {titled && (
        <thead>
          <tr>
            {columns.map(({ title }, at) => (
              <th key={at} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((paragraphs, at) => (
              <td key={at} class={columns[at]?.align === 'center' ? 'c' : undefined}>
                {paragraphs.map((runs, line) => (
                  <p key={line}>{said(runs)}</p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Runs({ runs, speak }: { runs: readonly Run[]; speak: Speak }) {
  return (
    <>
      {runs.map((run, at) => {
        if ('text' in run) return run.text
        const { text, doubtful = false } = speak(run.token)
        return (
          <PaperField key={at} doubtful={doubtful}>
            {text}
          </PaperField>
        )
      })}
    </>
  )
}
