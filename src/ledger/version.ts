// Raised with every change of the rules that would make another ledger of the same evidence, so that it is built anew.

const LEDGER_VERSION = 3

/** By what a whole ledger is built: a reader of articles, and these rules. */
export function buildVersion(analyserVersion: number): string {
  return `${analyserVersion}.${LEDGER_VERSION}`
}
