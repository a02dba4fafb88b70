// /follow NAME: tell this chat at once when something changes about a person or an issue.

import { createWishCommand } from './parts/wish.ts'

export const follow = createWishCommand('follow', ['folgen', 'folge', 'beobachten'])
