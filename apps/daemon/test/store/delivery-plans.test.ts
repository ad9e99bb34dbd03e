import { parseFilter } from '@clockhouse/core/filter'
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { describe, expect, it } from 'vitest'
import { listDeliveries } from '../../src/store/list-deliveries.ts'
import { openStore } from '../../src/store/open-store.ts'
import { isFieldTerm, planDeliveries } from '../../src/store/plan-deliveries.ts'
import type { Tables } from '../../src/store/tables.ts'
import { tempFolder } from '../harness.ts'

const PRIMARY_KEY = 'sqlite_autoindex_deliveries_1'

/** Which index each filter must walk: a page must cost the same at a million deliveries as at a hundred. */
const WALKS: Record<string, string> = {
  '': PRIMARY_KEY,
  'id:dlv_06cnhq8v5sffr0000000000000': PRIMARY_KEY,
  'event:NEW_TAG': 'deliveries_by_event',
  'event:NEW_TAG,NEW_TASK': 'deliveries_by_event',
  'category:time-tracking': 'deliveries_by_event',
  'workspace:w1': 'deliveries_by_workspace',
  'entity:e1': 'deliveries_by_entity',
  'duplicate:true': 'deliveries_duplicates',
  'unclaimed:true': 'deliveries_unclaimed_by_id',
  'known:false': 'deliveries_unknown',
  'source:sample': 'deliveries_not_from_clockify',
  'source:sample,replay': 'deliveries_not_from_clockify',
  'verification:secret': 'deliveries_otherwise_verified',
  'after:2h': PRIMARY_KEY,
  'source:clockify -event:NEW_TAG': PRIMARY_KEY,
  'event:NEW_TAG entity:e1': 'deliveries_by_entity',
  'workspace:w1 duplicate:true': 'deliveries_duplicates',
}

describe('a filtered list', () => {
  for (const [filter, index] of Object.entries(WALKS)) {
    it(`${filter === '' ? 'without a filter' : `of ${filter}`} walks ${index} and sorts no table`, async () => {
      await using folder = await tempFolder()
      const store = await openStore(`${folder.path}/plans.db`, Date.now())
      const queries: CompiledQuery[] = []
      const db = new Kysely<Tables>({
        dialect: new SqliteDialect({ database: store.sqlite }),
        log: ({ query }) => void queries.push(query as CompiledQuery),
      })
      const parsed = parseFilter(filter)
      const terms = parsed.kind === 'parsed' ? parsed.terms.filter(isFieldTerm) : []
      const plan = await planDeliveries(db, terms, Date.now())
      await listDeliveries(db, plan, { belowId: null, limit: 51 })
      const steps = queries
        .filter((query) => query.sql.includes('from deliveries'))
        .flatMap((query) =>
          store.sqlite
            .prepare<unknown[], { detail: string }>(`explain query plan ${query.sql}`)
            .all(...query.parameters)
            .map(({ detail }) => detail),
        )
        .filter((detail) => detail.includes('deliveries'))
      expect(steps.length).toBeGreaterThan(0)
      for (const step of steps)
        expect(step).toMatch(new RegExp(`^SEARCH deliveries USING (COVERING )?INDEX ${index} `))
      await store.close()
    })
  }
})
