import type { Injector } from '@univerjs/core'
import {
  ComponentManager,
  IMarkSelectionService,
  SheetCanvasPopManagerService,
} from '@univerjs/preset-sheets-core'
import { createElement } from 'react'
import { UNIT } from './brush.ts'

export interface CellPlace {
  sheetId: number
  row: number
  column: number
}

const TAG = 'grid-tag'

/** Small labels that hang on a cell of the open sheet and move along with it. */
export class CellTags {
  readonly #injector: Injector

  constructor(injector: Injector) {
    this.#injector = injector
    injector.get(ComponentManager).register(TAG, ({ popup }: TagProps) => {
      const { text = '', look = '' } = popup?.extraProps ?? {}
      return createElement('div', { className: `grid-tag is-${look}` }, text)
    })
  }

  /** @returns takes the label away again */
  hang({ sheetId, row, column }: CellPlace, text: string, look: 'other' | 'note'): () => void {
    const hung = this.#injector.get(SheetCanvasPopManagerService).attachPopupToCell(
      row - 1,
      column - 1,
      {
        componentKey: TAG,
        direction: look === 'other' ? 'top-left' : 'bottom',
        extraProps: { text, look },
        hideOnInvisible: true,
        showOnSelectionMoving: true,
        zIndex: 40,
      },
      UNIT,
      String(sheetId),
    )
    return () => hung?.dispose()
  }

  /** A frame around a cell, in the colour of others. */
  frame({ row, column }: CellPlace): () => void {
    const marks = this.#injector.get(IMarkSelectionService)
    const range = { startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 }
    const id = marks.addShape({
      range,
      primary: null,
      style: {
        stroke: OTHER,
        strokeWidth: 2,
        fill: 'rgba(125,78,0,0.06)',
        widgets: {},
        widgetSize: 0,
        autofillSize: 0,
      },
    })
    return () => {
      if (id !== null) marks.removeShape(id)
    }
  }
}

interface TagProps {
  popup?: { extraProps?: { text?: string; look?: string } }
}

/** --warn of the tokens: the one colour that is neither the person's own selection nor a fault. */
const OTHER = '#7d4e00'
