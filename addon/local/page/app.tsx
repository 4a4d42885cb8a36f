import { useEffect, useState } from 'preact/hooks'
import { callHost, fetchHost, HostRefusal } from './callHost.ts'
import { Locked } from './locked.tsx'
import { ProgrammeScreen } from './programmeScreen.tsx'
import { StartScreen } from './startScreen.tsx'

export interface ProgrammeInfo {
  id: string
  kind: 'school' | 'sample' | 'copy'
  title: string
  begun: boolean
}

/** The launch token in the fragment is swapped for a cookie and wiped from the address; then `#school` names the programme. */
async function enter(): Promise<ProgrammeInfo[]> {
  const token = /^#t=([\w-]+)$/.exec(location.hash)?.[1]
  if (token === undefined) return fetchHost('programmes')
  history.replaceState(null, '', '/')
  return callHost('session', { token })
}

export function App() {
  const [programmes, setProgrammes] = useState<ProgrammeInfo[] | null>(null)
  const [refused, setRefused] = useState<'session' | 'stopped' | null>(null)
  const [chosen, setChosen] = useState(location.hash.slice(1))
  const refresh = () =>
    enter()
      .then(list => {
        setProgrammes(list)
        setRefused(null)
      })
      .catch(error =>
        setRefused(error instanceof HostRefusal && error.code === 'stopped' ? 'stopped' : 'session'),
      )

  useEffect(() => {
    void refresh()
    const follow = () => {
      if (location.hash.startsWith('#t=')) void refresh()
      setChosen(location.hash.slice(1))
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  if (refused !== null) return <Locked stopped={refused === 'stopped'} />
  if (programmes === null) return null
  const programme = programmes.find(({ id }) => id === chosen)
  const open = (id: string) => {
    void refresh()
    location.hash = id
  }
  if (programme === undefined) return <StartScreen programmes={programmes} open={open} />
  return (
    <ProgrammeScreen
      key={programme.id}
      programme={programme}
      leave={() => open('')}
      locked={() => setRefused('session')}
    />
  )
}
