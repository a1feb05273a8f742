/** Words that a spreadsheet takes for words: never for a formula (OWASP, CSV injection), whatever stands in them. */
export function csvCell(words: string): string {
  const plain = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",;\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
