// Remembers when the bot's own place in a chat last changed, so that an older change that comes later is not believed.

import type { Membership } from './incoming.ts'
