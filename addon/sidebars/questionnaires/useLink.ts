import { useEffect, useState } from 'preact/hooks'
import { callForms } from '../callServer.ts'

/** The address of a form: as it was kept at first, then as the host says it is now. */
export function useLink(webForm: string, kept: string): string {
  const [url, setUrl] = useState(kept)
  useEffect(() => {
    let wanted = true
    setUrl(kept)
    void callForms({ do: 'link', webForm }).then(reply => {
      if (wanted && reply.ok && reply.view.url !== '') setUrl(reply.view.url)
    })
    return () => {
      wanted = false
    }
  }, [webForm, kept])
  return url
}
