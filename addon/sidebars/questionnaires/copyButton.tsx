import { useEffect, useState } from 'preact/hooks'
import { copyText } from '../copyText.ts'
import { LinkButton } from '../parts/button.tsx'

type CopyButtonProps = {
  /** «Скопировать ссылку». */
  children: string
  text: string
}

const shownMs = 4_000

/** Copies a text and says so in its own place; where a browser forbids it, says how to do it by hand. */
export function CopyButton({ children, text }: CopyButtonProps) {
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    if (copied === undefined) return
    const timer = setTimeout(() => setCopied(undefined), shownMs)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <span>
      <LinkButton onClick={() => void copyText(text).then(setCopied)}>{children}</LinkButton>
      <span class="copied small dim" role="status">
        {copied === undefined ? '' : copied ? 'Скопировано' : 'Выделите текст и нажмите Ctrl+C'}
      </span>
    </span>
  )
}
