import * as column from '../column.ts'
import { mark } from '../mark.ts'
import { defineTable } from '../table.ts'

/** Consents, contracts and certificates: that they exist, not what stands in them (положение, п. 4.17, 4.19, 6.1). */
export const participantDocuments = defineTable({
  name: 'participantDocuments',
  title: 'Документы участников',
  one: ['документ', 'документа', 'документов'],
  visible: true,
  columns: {
    id: column.id('д'),
    person: column.ref('ID участника', ['mentees', 'mentors'], { required: true }),
    personName: column.label('Участник', 'person', { required: true }),
    kind: column.choice(
      'Документ',
      {
        consent: 'согласие на обработку персональных данных',
        special: 'согласие на обработку специальных категорий данных',
        participation: 'согласие на участие',
        distribution: 'согласие на распространение',
        image: 'согласие на использование изображения',
        crossBorder: 'согласие на трансграничную передачу',
        contract: 'договор о сотрудничестве',
        criminalRecord: 'справка об отсутствии судимости',
        medical: 'медицинская справка',
        labourConsent: 'письменное согласие работника',
        labourAgreement: 'дополнительное соглашение',
        other: 'другой документ',
      },
      { required: true, width: 280 },
    ),
    signedBy: column.choice(
      'Кто подписал',
      { self: 'сам участник', representative: 'законный представитель' },
      { width: 170 },
    ),
    signer: column.ref('ID представителя', ['representatives']),
    signerName: column.label('Представитель', 'signer', {
      note: 'Если подписал законный представитель: кто именно, с листа «Представители» (п. 4.17)',
    }),
    separate: column.yesNo('Отдельным документом', {
      width: 120,
      note: 'Согласие на обработку данных оформляется отдельно от других документов (ст. 9 152-ФЗ, с 01.09.2025)',
    }),
    edition: column.text('Версия текста', {
      width: 120,
      note: 'Какой текст согласия подписан, например: от 01.09.2026',
    }),
    channel: column.choice(
      'Как получен',
      { paper: 'на бумаге', scan: 'скан-копия', signature: 'электронная подпись' },
      { width: 130 },
    ),
    number: column.text('Номер', { width: 100 }),
    signedOn: column.date('Дата', { required: true }),
    validTo: column.date('Действует по', { note: 'Пусто: без срока' }),
    withdrawnOn: column.date('Отозван'),
    note: column.text('Где хранится, кто проверил', { width: 240 }),
    mark: mark(),
  },
})
