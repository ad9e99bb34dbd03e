import { findEvent } from '@clockhouse/core/events'
import { Link } from '@tanstack/react-router'
import { Bytes } from '../../../parts/Measures.tsx'
import { Moment } from '../../../parts/Moment.tsx'
import { ShortId } from '../../../parts/ShortId.tsx'
import classes from './detail.module.css'
import { Fact, FactList } from './FactList.tsx'
import { PayloadIssues } from './PayloadIssues.tsx'
import type { DeliveryDetail } from './types.ts'

/** What is known of a delivery beside its body. */
export function DeliveryFacts({ delivery }: { delivery: DeliveryDetail }) {
  const event = findEvent(delivery.event)
  return (
    <div className={classes.pane}>
      <FactList>
        <Fact name="Event">
          <Related filter={`event:${delivery.event}`}>{delivery.event}</Related>
          <span className={classes.note}>
            {event?.description ?? 'Clockhouse does not know this event yet; it is kept all the same.'}
          </span>
        </Fact>
        <Fact name="Received">
          <Moment at={delivery.receivedAt} />
        </Fact>
        <Fact name="Delivery">
          <ShortId id={delivery.id} />
        </Fact>
        <Fact name="Workspace">
          <ShortId id={delivery.workspaceId} none="not in the request" />
        </Fact>
        <Fact name="Installation">
          <InstallationFact id={delivery.installationId} />
        </Fact>
        <Fact name="Entity">
          <EntityFact delivery={delivery} />
        </Fact>
        {delivery.duplicateOf !== null && (
          <Fact name="Duplicate of">
            <Link
              from="/deliveries"
              to="/deliveries"
              search={(before) => ({ ...before, delivery: delivery.duplicateOf ?? undefined })}
            >
              <ShortId id={delivery.duplicateOf} plain />
            </Link>
            <span className={classes.note}>
              The same bytes came before: Clockify repeats what it is not sure of.
            </span>
          </Fact>
        )}
        <RequestFacts delivery={delivery} />
      </FactList>
      <PayloadIssues issues={delivery.payloadIssues} known={delivery.known} />
    </div>
  )
}

function RequestFacts({ delivery }: { delivery: DeliveryDetail }) {
  return (
    <>
      <Fact name="Path">
        <code className={classes.code}>{delivery.path}</code>
      </Fact>
      <Fact name="From">{delivery.remoteAddress ?? <span className="ch-dim">not known</span>}</Fact>
      <Fact name="Size">
        <Bytes bytes={delivery.sizeBytes} />
      </Fact>
      <Fact name="SHA-256">
        <ShortId id={delivery.bodySha256} />
      </Fact>
      <Fact name="Request">
        <ShortId id={delivery.requestId} />
      </Fact>
    </>
  )
}

function InstallationFact({ id }: { id: string | null }) {
  if (id === null) {
    return (
      <span>
        Unclaimed
        <span className={classes.note}>
          No installation of its workspace was known. The next one that is made adopts it.
        </span>
      </span>
    )
  }
  return (
    <Link to="/installations/$id" params={{ id }}>
      <ShortId id={id} plain />
    </Link>
  )
}

function EntityFact({ delivery }: { delivery: DeliveryDetail }) {
  if (delivery.entityId === null) return <span className="ch-dim">none in the body</span>
  return (
    <>
      <ShortId id={delivery.entityId} />
      <Related filter={`entity:${delivery.entityId}`}>All of this entity</Related>
    </>
  )
}

/** Leads to the list under another filter; what is open stays open. */
function Related({ filter, children }: { filter: string; children: string }) {
  return (
    <Link
      from="/deliveries"
      to="/deliveries"
      search={(before) => ({ ...before, filter })}
      className={classes.related}
    >
      {children}
    </Link>
  )
}
