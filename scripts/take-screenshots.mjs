// Pictures of the console for the README: starts everything with a fixed seed, lets an hour of work go by, and looks.
// `--all FOLDER` takes every screen instead, narrow and wide, light and dark, to look at after a change.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { runClockhouse } from '../e2e/run-clockhouse.ts'
import { everyScreen } from '../e2e/screens.ts'
import { buildConsole } from './lib/build-console.mjs'
import { say } from './lib/progress.mjs'
import { inRepository, shown } from './lib/repository.mjs'
import { spendBusyHour } from './lib/screenshots/busy-hour.mjs'
import { documentedPictures } from './lib/screenshots/documented-pictures.mjs'
import { openCamera } from './lib/screenshots/open-camera.mjs'

const all = process.argv[2] === '--all' ? process.argv[3] : null
if (all === undefined || (all === null && process.argv.length > 2)) {
  say('Usage: take-screenshots [--all FOLDER]')
  process.exit(2)
}
const folder = all === null ? inRepository('docs', 'images') : path.resolve(all)
mkdirSync(folder, { recursive: true })

await buildConsole()
/** The daemon's time: an hour ago, until the work is done. */
const time = { behindMs: 60 * 60_000 }
const clockhouse = await runClockhouse({
  settings: { PORT: process.env.PORT || '8080' },
  sandboxSettings: { SANDBOX_SEED: '1', SANDBOX_PORT: process.env.SANDBOX_PORT || '8090' },
  clock: { now: () => Date.now() - time.behindMs },
})
const camera = await openCamera(clockhouse)
try {
  await spendBusyHour(clockhouse, time)
  const pictures = all === null ? await documentedPictures(clockhouse) : await galleryOf(clockhouse)
  for (const picture of pictures) {
    const size = await camera.take(picture, path.join(folder, `${picture.name}.png`))
    say(`  ${shown(path.join(folder, `${picture.name}.png`))}  ${Math.ceil(size / 1024)} KiB`)
  }
} finally {
  await camera.close()
  await clockhouse.close()
}

async function galleryOf(running) {
  const screens = await everyScreen(running)
  return [360, 1280, 1920].flatMap((width) =>
    ['light', 'dark'].flatMap((colorScheme) =>
      screens.map(({ name, address, shows }) => ({
        name: `${name}-${width}-${colorScheme}`,
        address,
        shows,
        colorScheme,
        width,
        height: { 360: 740, 1280: 800, 1920: 1080 }[width],
      })),
    ),
  )
}
