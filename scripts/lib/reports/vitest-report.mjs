import { readReport } from './read-report.mjs'

/**
 * Counts vitest's JSON report. A file that failed outside its tests (it could not be loaded, or what it needs did not
 * start) counts as one failure; so does whatever else made vitest end badly.
 */
export function countVitest(file, exitCode) {
  const report = readReport(file)
  if (report === null) return { passed: 0, failed: 1, skipped: 0, note: 'vitest wrote no report' }
  const { numPassedTests: passed, numFailedTests, numTotalTests, testResults } = report
  const failed = numFailedTests + testResults.filter(failedOutsideTests).length
  if (numTotalTests === 0)
    return { passed, failed: Math.max(1, failed), skipped: 0, note: 'vitest saw no tests' }
  const skipped = numTotalTests - passed - numFailedTests
  if (exitCode !== 0 && failed === 0)
    return { passed, failed: 1, skipped, note: 'vitest ended with an error' }
  return { passed, failed, skipped, note: null }
}

const failedOutsideTests = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((each) => each.status === 'failed')
