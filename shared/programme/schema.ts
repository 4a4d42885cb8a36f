/** Version of the workbook that this program writes; `migrations/` leads older ones here. */
export const schema = 4
