import * as column from '../column.ts'
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
        participation: 'согласие на участие',
        distribution: 'согласие на распространение',
        image: 'согласие на использование изображения',
        contract: 'договор о сотрудничестве',
        criminalRecord: 'справка об отсутствии судимости',
        medical: 'медицинская справка',
        other: 'другой документ',
      },
      { required: true, width: 280 },
    ),
    signedBy: column.choice(
      'Кто подписал',
      { self: 'сам участник', representative: 'законный представитель' },
      { width: 170 },
    ),
    number: column.text('Номер', { width: 100 }),
    signedOn: column.date('Дата', { required: true }),
    validTo: column.date('Действует по', { note: 'Пусто: без срока' }),
    withdrawnOn: column.date('Отозван'),
    note: column.text('Где хранится, кто проверил', { width: 240 }),
  },
})
