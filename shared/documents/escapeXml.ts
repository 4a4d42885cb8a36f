const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text for XML content and attributes. `>` too: «]]>» may not stand in content. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, char => entities[char] ?? char)
