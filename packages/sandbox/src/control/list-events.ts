import { eventNames, events, upcomingEvents } from '@clockhouse/core/events'
import type { Context } from 'koa'

/** The events that can be sent; only the official ones have a sample of their own. */
export const listEvents = (ctx: Context) => {
  ctx.body = {
    items: [
      ...eventNames.map((name) => ({ name, category: events[name].category, sample: true })),
      ...Object.entries(upcomingEvents).map(([name, { category }]) => ({ name, category, sample: false })),
    ],
  }
}
