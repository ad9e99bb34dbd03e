import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DataTable } from '../../../parts/data-table/DataTable.tsx'
import { EmptyState } from '../../../parts/state/EmptyState.tsx'
import { StateView } from '../../../parts/state/StateView.tsx'
import { webhooksQuery } from '../queries.ts'
import { webhookColumns } from './webhook-columns.tsx'

/** The webhooks of an installation; each leads to its deliveries. */
export function WebhooksTab({ id }: { id: string }) {
  const query = useQuery(webhooksQuery(id))
  const navigate = useNavigate()
  return (
    <StateView
      query={query}
      what="webhooks"
      empty={({ items }) =>
        items.length === 0 ? (
          <EmptyState title="It has no webhooks">
            Clockify tells them when the add-on is installed. A deleted installation has none.
          </EmptyState>
        ) : null
      }
    >
      {({ items }) => (
        <DataTable
          name="webhooks"
          columns={webhookColumns}
          rows={items}
          rowId={(row) => row.path}
          onOpen={(row) =>
            void navigate({ to: '/deliveries', search: { filter: `event:${row.event} installation:${id}` } })
          }
        />
      )}
    </StateView>
  )
}
