// Calls that go to the server at Google: what a command is billed for. Getters of objects already held are not.

const ROUND_TRIPS: Record<string, string> = {
  SpreadsheetApp: 'flush',
  Spreadsheet: 'insertSheet deleteSheet',
  Sheet: `appendRow getLastRow getLastColumn insertRows insertRowsAfter insertRowsBefore insertRowAfter
    insertRowBefore insertColumnsAfter insertColumnsBefore insertColumnAfter insertColumnBefore deleteRow deleteRows
    deleteColumn deleteColumns sort setFrozenRows setFrozenColumns hideSheet showSheet hideRows showRows hideColumns
    showColumns setColumnWidth setColumnWidths setName setTabColor clear clearContents protect
    getProtections getConditionalFormatRules setConditionalFormatRules clearConditionalFormatRules`,
  Range: `getValue getValues getDisplayValue getDisplayValues getFormula getFormulas getNote getNotes getNumberFormat
    getNumberFormats getBackground getBackgrounds getFontWeight getFontWeights getWrap getWraps getDataValidation
    getDataValidations setValue setValues setFormula setFormulas setNote setNotes setNumberFormat setNumberFormats
    setBackground setBackgrounds setFontWeight setFontWeights setWrap setWraps setDataValidation setDataValidations
    clear clearContent clearFormat clearNote clearDataValidations insertCheckboxes removeCheckboxes sort protect isBlank`,
  Protection: 'setDescription setWarningOnly setUnprotectedRanges remove',
  Lock: 'tryLock waitLock releaseLock',
  UrlFetchApp: 'fetch fetchAll',
  Properties:
    'getProperty getProperties getKeys setProperty setProperties deleteProperty deleteAllProperties',
  Cache: 'get getAll put putAll remove removeAll',
}

/** 'Class.method' of every round trip. */
export const roundTrips: ReadonlySet<string> = new Set(
  Object.entries(ROUND_TRIPS).flatMap(([owner, methods]) =>
    methods.split(/\s+/).map(name => `${owner}.${name}`),
  ),
)
