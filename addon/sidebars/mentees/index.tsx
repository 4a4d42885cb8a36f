import { mount } from '../parts/page.tsx'
import { PeopleSidebar } from '../people/peopleSidebar.tsx'

export const title = 'Наставляемые'

mount(<PeopleSidebar base="mentees" />)
