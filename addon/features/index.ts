import { saveSettings } from './saveSettings.ts'
import { showSettings } from './showSettings.ts'
import { undoCommand } from './undoCommand.ts'
import { undoList } from './undoList.ts'

/** Everything the curator can do, in the order she meets it. */
export const features = [showSettings, saveSettings, undoList, undoCommand] as const
