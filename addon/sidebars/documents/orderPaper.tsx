import type { ViewOf } from '#addon/features/call.ts'
import type { Block } from '#shared/documents/blocks.ts'
import { formatToken, type Token } from '#shared/documents/tokens.ts'
import { count } from '#shared/language/plural.ts'
import { LinkButton } from '../parts/button.tsx'
import { Paper, PaperLine } from '../parts/paper.tsx'
import { PaperBlocks } from '../parts/paperBlocks.tsx'

type Preview = ViewOf<'previewPairsOrder'>

/** Sub-clauses that a folded paper shows: the reader sees how names stand, not everybody. */
const shownParts = 2

const isPart = (block: Block) => block.block === 'item' && /^\d+\.\d+\.$/.test(block.label)

/** The text up to the signature, with the first sub-clauses only; how many sub-clauses are left out, and where. */
function folded(blocks: readonly Block[]): { before: Block[]; after: Block[]; hidden: number } {
  const end = blocks.findIndex(block => block.block === 'split' && block.style === 'signature')
  const text = blocks.slice(0, end + 1)
  const parts = text.filter(isPart)
  const hidden = Math.max(0, parts.length - shownParts)
  const last = parts[shownParts - 1]
  const cut = hidden > 0 && last !== undefined ? text.indexOf(last) + 1 : text.length
  return { before: text.slice(0, cut), after: text.slice(cut + hidden), hidden }
}

type OrderPaperProps = { preview: Preview; full: boolean; onFull: (full: boolean) => void }

/** The order as it will be in the file; names are marked, those to look at stand out. */
export function OrderPaper({ preview, full, onFull }: OrderPaperProps) {
  const { blocks, names, declined } = preview
  const doubtful = new Set(declined.flatMap(({ code, doubt }) => (doubt === null ? [] : [code])))
  const speak = (token: Token) => ({
    text: names[formatToken(token)] ?? '',
    doubtful: token.of === 'person' && token.case !== 'nom' && doubtful.has(token.code),
  })
  const { before, after, hidden } = folded(blocks)
  return (
    <>
      <Paper label="Текст приказа">
        {full ? (
          <PaperBlocks blocks={blocks} speak={speak} />
        ) : (
          <>
            <PaperBlocks blocks={before} speak={speak} />
            {hidden > 0 && (
              <PaperLine indented aside>
                {`Ещё ${count(hidden, 'наставник', 'наставника', 'наставников')} и ${hidden === 1 ? 'его' : 'их'} наставляемые`}
              </PaperLine>
            )}
            <PaperBlocks blocks={after} speak={speak} />
            <PaperLine indented aside>
              Далее приложение и лист ознакомления
            </PaperLine>
          </>
        )}
      </Paper>
      <p class="no-print">
        <LinkButton onClick={() => onFull(!full)}>
          {full ? 'Показать начало приказа' : 'Показать весь приказ'}
        </LinkButton>
      </p>
    </>
  )
}
