import { access, constants, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ZodType, z } from 'zod'
import { type KeptState, keepNothing, keepState } from './keep-state.ts'
import { SandboxStateError } from './state-error.ts'

/** Where the stand-in keeps what must outlive it: one JSON file per part. */
export interface StateFolder {
  /**
   * What an earlier run left; null when there is nothing yet.
   * @throws SandboxStateError when the file cannot be read or understood
   */
  read<T>(part: string, schema: ZodType<T>): Promise<T | null>
  keep(part: string, snapshot: () => unknown): KeptState
  /** What to throw when a part was read and then turned out not to be what it should. */
  unusable(part: string, error: z.ZodError): SandboxStateError
  /** Everything that changed is on disk when it resolves. */
  flush(): Promise<void>
}

/** Without `SANDBOX_DATA_DIR` the state lives as long as the process. */
export const noStateFolder: StateFolder = {
  read: async () => null,
  keep: () => keepNothing,
  unusable: notWhatItShouldBe,
  flush: async () => {},
}

/** Opens the folder, made with mode 0700 when it is not there; one that is there keeps its mode, its files get 0600. */
export async function openStateFolder(
  path: string,
  onFailure: (error: unknown) => void,
): Promise<StateFolder> {
  await makePrivateFolder(path)
  const kept: KeptState[] = []
  const fileOf = (part: string): string => join(path, `${part}.json`)
  return {
    read: (part, schema) => readPart(fileOf(part), schema),
    keep(part, snapshot) {
      const state = keepState({ path: fileOf(part), snapshot, onFailure })
      kept.push(state)
      return state
    },
    unusable: (part, error) => notWhatItShouldBe(fileOf(part), error),
    flush: async () => void (await Promise.all(kept.map((state) => state.flush()))),
  }
}

const START_ANEW = "Repair it from a copy, or remove the folder's files to start anew."

async function makePrivateFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const advice = 'Name a folder in SANDBOX_DATA_DIR that this process may write to.'
    throw new SandboxStateError(path, `cannot be made or used (${codeOf(error)})`, advice, { cause: error })
  }
}

async function readPart<T>(path: string, schema: ZodType<T>): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw new SandboxStateError(path, `cannot be read (${codeOf(error)})`, START_ANEW, { cause: error })
  })
  return text === null ? null : parsePart(path, text, schema)
}

function parsePart<T>(path: string, text: string, schema: ZodType<T>): T {
  const parsed = schema.safeParse(jsonOf(path, text))
  if (parsed.success) return parsed.data
  throw notWhatItShouldBe(path, parsed.error)
}

function notWhatItShouldBe(path: string, error: z.ZodError): SandboxStateError {
  return new SandboxStateError(path, `does not hold what it should\n${z.prettifyError(error)}\n`, START_ANEW)
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SandboxStateError(path, 'is not whole JSON', START_ANEW, { cause: error })
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
