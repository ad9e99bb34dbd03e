const PAUSE_MS = 100

/** Asks again and again until the answer is yes (true), or time is up or `isHopeless` says so (false). */
export async function waitUntil(ask, patienceMs, isHopeless = () => false) {
  const end = Date.now() + patienceMs
  while (Date.now() < end && !isHopeless()) {
    if (await ask()) return true
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return false
}
