import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, it } from 'vitest'
import { tempFolder } from '../harness.ts'
import { runToEnd, startChild } from './child-daemon.ts'

const ONE_SENTENCE = /^[^\n]+\n$/
/** Root may write anywhere: then the daemon runs as nobody. */
const somebodyElse = process.getuid?.() === 0 ? { uid: 65_534 } : {}

describe.concurrent('a start that cannot succeed', () => {
  it('ends with 69 and one sentence that helps when its port is taken', async ({ expect }) => {
    await using folder = await tempFolder()
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const { code, stderr } = await runToEnd(folder.path, { env: { PORT: String(port) } })
    other.close()
    expect(code).toBe(69)
    expect(stderr).toMatch(ONE_SENTENCE)
    expect(stderr).toContain(`Port ${port}`)
    expect(await readdir(folder.path)).toEqual([])
  })

  it('ends with 78, names every wrong setting but no secret, and has touched nothing', async ({ expect }) => {
    await using folder = await tempFolder()
    const dataDir = join(folder.path, 'not', 'yet')
    const { code, stdout, stderr } = await runToEnd(dataDir, {
      cwd: folder.path,
      env: {
        PORT: '99999',
        BASE_URL: 'ftp://x',
        ENCRYPTION_KEY: 'hunter2-is-too-short',
        CLOCKIFY_PUBLIC_KEY: 'no key at all',
        MANIFEST_PATH: '/nowhere/manifest.json',
        DEDUPE_WINDOW_SECONDS: '-1',
        WEBHOOK_EVENTS: 'NEW_TAGG',
        LOG_LEVEL: 'loud',
        REQUIRE_SIGNATURE_VERIFICATION: 'maybe',
      },
    })
    expect({ code, stdout }).toEqual({ code: 78, stdout: '' })
    for (const name of [
      'PORT',
      'BASE_URL',
      'ENCRYPTION_KEY',
      'CLOCKIFY_PUBLIC_KEY',
      'MANIFEST_PATH',
      'DEDUPE_WINDOW_SECONDS',
      'WEBHOOK_EVENTS',
      'LOG_LEVEL',
      'REQUIRE_SIGNATURE_VERIFICATION',
    ]) {
      expect(stderr).toMatch(new RegExp(`\\b${name}\\b`))
    }
    expect(stderr).not.toContain('hunter2')
    expect(stderr).not.toContain('    at ')
    expect(await readdir(folder.path)).toEqual([])
  })

  it('ends with 69 and says which file another daemon holds', async ({ expect }) => {
    await using folder = await tempFolder()
    await using first = await startChild(folder.path)
    const { code, stderr } = await runToEnd(folder.path)
    expect([code, stderr]).toEqual([69, expect.stringContaining('Another daemon')])
    expect(stderr).toMatch(ONE_SENTENCE)
    expect((await first.get('/ready')).status).toBe(200)
  })

  it('ends with 69 and advice when a newer version wrote the database', async ({ expect }) => {
    await using folder = await tempFolder()
    const file = join(folder.path, 'clockhouse.db')
    const newer = new Sqlite(file)
    newer.exec('create table schema_migrations (name text primary key, applied_at integer not null)')
    newer.exec("insert into schema_migrations values ('9000-of-tomorrow', 1)")
    newer.close()
    const { code, stderr } = await runToEnd(folder.path)
    expect(code).toBe(69)
    expect(stderr).toContain('9000-of-tomorrow')
    expect(stderr).toMatch(/newer.*(start|restore)/is)
    const after = new Sqlite(file, { readonly: true })
    expect(after.prepare('select count(*) from sqlite_master').pluck().get()).toBe(2)
    after.close()
  })

  it('ends with 69 and one sentence when the file is no database', async ({ expect }) => {
    await using folder = await tempFolder()
    const file = join(folder.path, 'clockhouse.db')
    await writeFile(file, 'a diary, and nothing else. '.repeat(1000))
    const { code, stderr } = await runToEnd(folder.path)
    expect(code).toBe(69)
    expect(stderr).toContain(file)
    expect(stderr).toMatch(ONE_SENTENCE)
  })

  it('ends with 69 and one sentence when the folder of the data is a file', async ({ expect }) => {
    await using folder = await tempFolder()
    const file = join(folder.path, 'data')
    await writeFile(file, '')
    const { code, stderr } = await runToEnd(file)
    expect([code, stderr]).toEqual([69, expect.stringMatching(ONE_SENTENCE)])
    expect(stderr).toContain(file)
  })

  it.runIf(process.platform === 'linux')(
    'ends with 69 and one sentence where no folder can be made, instead of trying for ever',
    async ({ expect }) => {
      const { code, stderr } = await runToEnd('/proc/clockhouse')
      expect([code, stderr]).toEqual([69, expect.stringMatching(ONE_SENTENCE)])
      expect(stderr).toContain('/proc/clockhouse')
    },
  )

  it('ends with 69 and one sentence when the folder of the data is read-only', async ({ expect }) => {
    await using folder = await tempFolder()
    await chmod(folder.path, 0o755)
    const dataDir = join(folder.path, 'data')
    await mkdir(dataDir, { mode: 0o555 })
    const { code, stderr } = await runToEnd(dataDir, somebodyElse)
    expect([code, stderr]).toEqual([69, expect.stringMatching(ONE_SENTENCE)])
    expect(stderr).toContain(dataDir)
  })

  it('ends with 69 and one sentence when the database itself is read-only', async ({ expect }) => {
    await using folder = await tempFolder()
    await using first = await startChild(folder.path)
    first.kill('SIGTERM')
    await first.ended
    await chmod(folder.path, 0o777)
    await chmod(join(folder.path, 'clockhouse.db.lock'), 0o666)
    await chmod(join(folder.path, 'clockhouse.db'), 0o444)
    const { code, stderr } = await runToEnd(folder.path, somebodyElse)
    expect([code, stderr]).toEqual([69, expect.stringMatching(ONE_SENTENCE)])
    expect(stderr).toContain('clockhouse.db')
  })
})
