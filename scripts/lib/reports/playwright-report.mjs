import { readReport } from './read-report.mjs'

/** Counts Playwright's JSON report. A test that passed only when tried again counts as passed, and is noted. */
export function countPlaywright(file, exitCode) {
  const report = readReport(file)
  if (report === null) return { passed: 0, failed: 1, skipped: 0, note: 'Playwright wrote no report' }
  const { expected, unexpected, flaky, skipped } = report.stats
  const passed = expected + flaky
  const failed = unexpected + report.errors.length
  if (passed + failed + skipped === 0) return { passed, failed: 1, skipped, note: 'Playwright saw no tests' }
  if (exitCode !== 0 && failed === 0)
    return { passed, failed: 1, skipped, note: 'Playwright ended with an error' }
  return { passed, failed, skipped, note: flaky > 0 ? `${flaky} passed only when tried again` : null }
}
