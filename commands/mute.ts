// /mute NAME: leave out of digests and alerts what is of a person or an issue only.

import { createWishCommand } from './parts/wish.ts'

export const mute = createWishCommand('mute', ['stumm', 'ausblenden'])
