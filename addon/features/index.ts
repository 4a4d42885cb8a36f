import type * as z from 'zod/mini'
import { acceptSuggestion } from './acceptSuggestion.ts'
import { agreementList } from './agreementList.ts'
import { decideFields } from './decideFields.ts'
import { decidePair } from './decidePair.ts'
import { recordAgreement } from './recordAgreement.ts'
import { checkPairs } from './checkPairs.ts'
import { checkRules } from './checkRules.ts'
import { chooseRule } from './chooseRule.ts'
import { endDeviation } from './endDeviation.ts'
import { fixBreaches } from './fixBreaches.ts'
import { markBreaches } from './markBreaches.ts'
import { recordDeviation } from './recordDeviation.ts'
import { nextCandidates } from './nextCandidates.ts'
import { otherMentors } from './otherMentors.ts'
import { pairByHand } from './pairByHand.ts'
import { recordReplacement } from './recordReplacement.ts'
import { replacementCandidates } from './replacementCandidates.ts'
import { runningPairs } from './runningPairs.ts'
import { pairingChoices } from './pairingChoices.ts'
import { recordRefusal } from './recordRefusal.ts'
import { removeScenario } from './removeScenario.ts'
import { saveScenario } from './saveScenario.ts'
import { scorePlan } from './scorePlan.ts'
import { suggestPairs } from './suggestPairs.ts'
import { supportList } from './supportList.ts'
import { cancelOrder } from './cancelOrder.ts'
import { composePairsOrder } from './composePairsOrder.ts'
import { documentsDue } from './documentsDue.ts'
import { downloadOrder } from './downloadOrder.ts'
import { previewPairsOrder } from './previewPairsOrder.ts'
import { registerOrder } from './registerOrder.ts'
import { saveDeclension } from './saveDeclension.ts'
import { saveGender } from './saveGender.ts'
import { archivePerson } from './archivePerson.ts'
import { firstSteps } from './firstSteps.ts'
import { questionnaireList } from './questionnaireList.ts'
import { previewQuestionnaire } from './previewQuestionnaire.ts'
import { editQuestions } from './editQuestions.ts'
import { goToRow } from './goToRow.ts'
import { listPeople } from './listPeople.ts'
import { personBreaches } from './personBreaches.ts'
import { personCard } from './personCard.ts'
import { saveRow } from './saveRow.ts'
import { decideWho } from './decideWho.ts'
import { responseCard } from './responseCard.ts'
import { restoreResponse } from './restoreResponse.ts'
import { retryQuarantine } from './retryQuarantine.ts'
import { waitingResponses } from './waitingResponses.ts'
import { withdrawResponse } from './withdrawResponse.ts'
import { importAnswers } from './importAnswers.ts'
import { importAnswersFile } from './importAnswersFile.ts'
import { readAnswersFile } from './readAnswersFile.ts'
import { turnSource } from './turnSource.ts'
import { importList } from './importList.ts'
import { readList } from './readList.ts'
import { formAudience } from './formAudience.ts'
import { formsBoard } from './formsBoard.ts'
import { publishForm } from './publishForm.ts'
import { recordForm } from './recordForm.ts'
import { saveSettings } from './saveSettings.ts'
import { showSettings } from './showSettings.ts'
import { consentsBoard } from './consentsBoard.ts'
import { erasePerson } from './erasePerson.ts'
import { exportPerson } from './exportPerson.ts'
import { journalRow } from './journalRow.ts'
import { personConsents } from './personConsents.ts'
import { recordConsent } from './recordConsent.ts'
import { withdrawConsent } from './withdrawConsent.ts'
import { undoCommand } from './undoCommand.ts'
import { undoList } from './undoList.ts'

/** Everything the curator can do, in the order she meets it. */
export const features = [
  // the school and its settings
  showSettings,
  saveSettings,
  chooseRule,
  firstSteps,
  // people
  listPeople,
  personCard,
  personBreaches,
  saveRow,
  archivePerson,
  goToRow,
  readList,
  importList,
  // questionnaires
  questionnaireList,
  previewQuestionnaire,
  editQuestions,
  // consents and the person's rights
  consentsBoard,
  personConsents,
  recordConsent,
  withdrawConsent,
  exportPerson,
  erasePerson,
  journalRow,
  // pairs
  pairingChoices,
  suggestPairs,
  supportList,
  scorePlan,
  saveScenario,
  removeScenario,
  otherMentors,
  pairByHand,
  checkPairs,
  acceptSuggestion,
  decidePair,
  agreementList,
  recordAgreement,
  recordRefusal,
  nextCandidates,
  runningPairs,
  replacementCandidates,
  recordReplacement,
  // questionnaires: taking answers in
  importAnswers,
  waitingResponses,
  responseCard,
  decideFields,
  decideWho,
  retryQuarantine,
  withdrawResponse,
  restoreResponse,
  readAnswersFile,
  importAnswersFile,
  turnSource,
  // questionnaires: giving them out
  formsBoard,
  formAudience,
  publishForm,
  recordForm,
  // documents
  documentsDue,
  previewPairsOrder,
  composePairsOrder,
  downloadOrder,
  registerOrder,
  cancelOrder,
  saveGender,
  saveDeclension,
  // the rules
  checkRules,
  fixBreaches,
  recordDeviation,
  endDeviation,
  markBreaches,
  // going back
  undoList,
  undoCommand,
] as const satisfies readonly { input: z.ZodMiniType }[]
