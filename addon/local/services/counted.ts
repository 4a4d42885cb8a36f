// Calls that go to the server at Google: what a command is billed for. Getters of objects already held are not: so every
// addition and setter of a form counts, and reading all of its responses is one, whatever is then asked of them.

const TITLED = 'setTitle setHelpText'
const ASKED = `${TITLED} setRequired`

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
  FormApp: 'create openById openByUrl',
  Form: `setTitle setDescription setConfirmationMessage setCustomClosedFormMessage setAcceptingResponses
    setPublished setAllowResponseEdits setShowLinkToRespondAgain setProgressBar setCollectEmail setDestination
    removeDestination getItems getItemById deleteItem getResponses getResponse deleteResponse addTextItem addParagraphTextItem
    addMultipleChoiceItem addCheckboxItem addListItem addScaleItem addDateItem addPageBreakItem addSectionHeaderItem`,
  FormResponse: 'submit',
  Item: TITLED,
  PageBreakItem: TITLED,
  SectionHeaderItem: TITLED,
  TextItem: `${ASKED} setValidation clearValidation`,
  ParagraphTextItem: `${ASKED} setValidation clearValidation`,
  MultipleChoiceItem: `${ASKED} setChoiceValues showOtherOption`,
  CheckboxItem: `${ASKED} setChoiceValues showOtherOption`,
  ListItem: `${ASKED} setChoiceValues`,
  ScaleItem: `${ASKED} setBounds setLabels`,
  DateItem: ASKED,
  SpreadsheetTriggerBuilder: 'create',
  ScriptApp: 'deleteTrigger',
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
