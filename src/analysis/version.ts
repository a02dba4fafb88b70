// Raised with every change that finds something else in a text, so that the archive is read anew.

export const ANALYSER_VERSION = 9
