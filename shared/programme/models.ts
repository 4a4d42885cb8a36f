/** The two target models of mentorship: of pupils (распоряжение Р-145) and of teachers (письмо АЗ-1128/08/657). */
export const models = { pupils: 'обучающихся', teachers: 'педагогов' } as const

export type Model = keyof typeof models
