import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { countPlaywright } from '../lib/reports/playwright-report.mjs'
import { countVitest } from '../lib/reports/vitest-report.mjs'

function reportFile(report) {
  const folder = mkdtempSync(path.join(tmpdir(), 'clockhouse-report-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'report.json')
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report))
  return file
}

const vitestReport = (passed, failed, total, testResults = []) =>
  reportFile({ numPassedTests: passed, numFailedTests: failed, numTotalTests: total, testResults })
const playwrightReport = (stats, errors = []) =>
  reportFile({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })

describe('the count of a runner', () => {
  it('is what the runner says', () => {
    expect(countVitest(vitestReport(7, 0, 8), 0)).toMatchObject({ passed: 7, failed: 0, skipped: 1 })
    expect(countPlaywright(playwrightReport({ expected: 3, unexpected: 1 }), 1)).toMatchObject({
      passed: 3,
      failed: 1,
    })
  })

  it('has a failure for each file that failed outside its tests', () => {
    const results = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'skipped' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    expect(countVitest(vitestReport(1, 1, 3, results), 1)).toMatchObject({ passed: 1, failed: 3 })
  })

  it.each([
    ['no report was written', () => '/nowhere/report.json', () => '/nowhere/report.json', 1],
    ['the report is cut off', () => reportFile('{"stats"'), () => reportFile('{"num'), 1],
    ['no test was seen', () => playwrightReport({}), () => vitestReport(0, 0, 0), 0],
    [
      'all passed but the runner ended with an error',
      () => playwrightReport({ expected: 2 }),
      () => vitestReport(2, 0, 2),
      1,
    ],
  ])('is a failure when %s', (_case, playwright, vitest, exitCode) => {
    expect(countPlaywright(playwright(), exitCode)).toMatchObject({ failed: 1, note: expect.any(String) })
    expect(countVitest(vitest(), exitCode)).toMatchObject({ failed: 1, note: expect.any(String) })
  })

  it('takes a test that passed on its second try for passed, and says so', () => {
    expect(countPlaywright(playwrightReport({ flaky: 1 }), 0)).toMatchObject({
      passed: 1,
      failed: 0,
      note: expect.stringContaining('1 passed'),
    })
  })
})
