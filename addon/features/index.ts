import { acceptSuggestion } from './acceptSuggestion.ts'
import { agreementList } from './agreementList.ts'
import { decidePair } from './decidePair.ts'
import { recordAgreement } from './recordAgreement.ts'
import { recordRefusal } from './recordRefusal.ts'
import { importList } from './importList.ts'
import { readList } from './readList.ts'
import { saveSettings } from './saveSettings.ts'
import { showSettings } from './showSettings.ts'
import { undoCommand } from './undoCommand.ts'
import { undoList } from './undoList.ts'

/** Everything the curator can do, in the order she meets it. */
export const features = [
  // the school and its settings
  showSettings,
  saveSettings,
  // people
  readList,
  importList,
  // pairs
  acceptSuggestion,
  decidePair,
  agreementList,
  recordAgreement,
  recordRefusal,
  // going back
  undoList,
  undoCommand,
] as const
