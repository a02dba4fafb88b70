// All commands, in the order in which /help and Telegram's menu show them.

import type { Command } from '../src/chat/command.ts'
import { actor } from './actor.ts'
import { actors } from './actors.ts'
import { addsource } from './addsource.ts'
import { agenda } from './agenda.ts'
import { changes } from './changes.ts'
import { compare } from './compare.ts'
import { contradictions } from './contradictions.ts'
import { digest } from './digest.ts'
import { exportopml } from './exportopml.ts'
import { follow } from './follow.ts'
import { following } from './following.ts'
import { health } from './health.ts'
import { createHelp } from './help.ts'
import { importopml } from './importopml.ts'
import { meeting } from './meeting.ts'
import { meetings } from './meetings.ts'
import { merge } from './merge.ts'
import { mute } from './mute.ts'
import { newpersons } from './newpersons.ts'
import { pausesource } from './pausesource.ts'
import { positions } from './positions.ts'
import { privacy } from './privacy.ts'
import { removesource } from './removesource.ts'
import { renamesource } from './renamesource.ts'
import { resumesource } from './resumesource.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { setstatus } from './setstatus.ts'
import { settier } from './settier.ts'
import { settings } from './settings.ts'
import { source } from './source.ts'
import { sources } from './sources.ts'
import { split } from './split.ts'
import { start } from './start.ts'
import { stats } from './stats.ts'
import { status } from './status.ts'
import { stop } from './stop.ts'
import { story } from './story.ts'
import { subscribe } from './subscribe.ts'
import { testsource } from './testsource.ts'
import { timeline } from './timeline.ts'
import { undo } from './undo.ts'
import { unfollow } from './unfollow.ts'
import { unsubscribe } from './unsubscribe.ts'
import { wrong } from './wrong.ts'

const withoutHelp: readonly Command[] = [
  digest,
  status,
  positions,
  compare,
  contradictions,
  story,
  meetings,
  meeting,
  agenda,
  timeline,
  changes,
  wrong,
  actors,
  actor,
  search,
  sources,
  subscribe,
  unsubscribe,
  follow,
  unfollow,
  following,
  mute,
  settings,
  stop,
  privacy,
  start,
  health,
  stats,
  review,
  merge,
  split,
  undo,
  newpersons,
  addsource,
  source,
  testsource,
  pausesource,
  resumesource,
  renamesource,
  settier,
  setstatus,
  removesource,
  importopml,
  exportopml,
]

export const commands: readonly Command[] = [...withoutHelp, createHelp(withoutHelp)]
