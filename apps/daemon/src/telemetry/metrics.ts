import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { VERSION } from './version.ts'

/** Node's own gauges whose names end like counters: Prometheus' naming rules forbid that. */
const MISNAMED = [
  'nodejs_active_resources_total',
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
]

/** What is asked for at the moment of a scrape. */
export interface Gauges {
  storeBytes(): number
  feedListeners(): number
}

/** The daemon's metrics. No label holds a workspace, a user or a token. */
export interface Metrics {
  /** `event` is a known name or `unknown`: names that others make up must not become series. */
  deliveryReceived(event: string, outcome: 'stored' | 'duplicate', source: string, count: number): void
  committed(deliveries: number): void
  acknowledged(seconds: number): void
  lifecycleEvent(type: string, outcome: string): void
  requestRefused(reason: string): void
  /** The page, in OpenMetrics or in Prometheus' text format. */
  page(form: 'openmetrics' | 'text'): Promise<{ contentType: string; text: string }>
}

/** Opens the metrics. */
export function createMetrics(gauges: Gauges): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  for (const name of MISNAMED) registry.removeSingleMetric(name)
  const received = new Counter({
    name: 'clockhouse_deliveries_received_total',
    help: 'Deliveries that were stored.',
    labelNames: ['event', 'outcome', 'source'],
    registers,
  })
  const lifecycle = new Counter({
    name: 'clockhouse_lifecycle_events_total',
    help: 'Lifecycle calls.',
    labelNames: ['type', 'outcome'],
    registers,
  })
  const refused = new Counter({
    name: 'clockhouse_requests_refused_total',
    help: 'Webhooks and lifecycle calls that were refused.',
    labelNames: ['reason'],
    registers,
  })
  const commits = new Histogram({
    name: 'clockhouse_commit_deliveries',
    help: 'Deliveries per commit.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers,
  })
  const acknowledgements = new Histogram({
    name: 'clockhouse_delivery_ack_seconds',
    help: 'From the arrival of a webhook to its acknowledgement, in seconds.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  })
  addGauges(registry, gauges)
  return {
    deliveryReceived: (event, outcome, source, count) => received.inc({ event, outcome, source }, count),
    committed: (deliveries) => commits.observe(deliveries),
    acknowledged: (seconds) => acknowledgements.observe(seconds),
    lifecycleEvent: (type, outcome) => lifecycle.inc({ type, outcome }),
    requestRefused: (reason) => refused.inc({ reason }),
    page: (form) => pageOf(registry, form),
  }
}

function addGauges(registry: Registry, gauges: Gauges): void {
  const registers = [registry]
  new Gauge({
    name: 'clockhouse_store_bytes',
    help: 'Size of the database on disk, in bytes.',
    registers,
    collect() {
      this.set(gauges.storeBytes())
    },
  })
  new Gauge({
    name: 'clockhouse_feed_listeners',
    help: 'Who follows the live feed now.',
    registers,
    collect() {
      this.set(gauges.feedListeners())
    },
  })
  new Gauge({
    name: 'clockhouse_info',
    help: 'Always 1; the label says which version runs.',
    labelNames: ['version'],
    registers,
  }).set({ version: VERSION }, 1)
}

/**
 * prom-client renames counters for good when it writes OpenMetrics, so that page is made from the text one: there the
 * name of a counter's family goes without `_total`, and the page ends with a mark.
 */
async function pageOf(
  registry: Registry,
  form: 'openmetrics' | 'text',
): Promise<{ contentType: string; text: string }> {
  const text = await registry.metrics()
  if (form === 'text') return { contentType: Registry.PROMETHEUS_CONTENT_TYPE, text }
  const families = text
    .replace(/^# TYPE (\w+)_total counter$/gm, '# TYPE $1 counter')
    .replace(/^# HELP (\w+)_total /gm, '# HELP $1 ')
    .replace(/\n{2,}/g, '\n')
  return { contentType: Registry.OPENMETRICS_CONTENT_TYPE, text: `${families}# EOF\n` }
}
