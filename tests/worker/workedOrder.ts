/** The order of `POST /v1/orders` that the tests send. */
export const workedOrder = () => ({
  contract: 1,
  kind: 'pairsOrder',
  edition: 1,
  texts: 7,
  basis: [0, 1],
  fields: { place: 2, curator: 'p_zzzzzzzzzz', controlBy: 'head', planDue: '2026-12-15' },
  rows: [
    {
      mentor: 'p_aaaaaaaaaa',
      mentee: 'p_cccccccccc',
      kind: 'pair',
      form: 4,
      role: 5,
      from: '2026-12-01',
      to: '2027-05-31',
    },
  ],
})
