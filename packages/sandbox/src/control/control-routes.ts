import Router from '@koa/router'
import type { ControlDeps } from './control-deps.ts'
import { listDeliveries } from './deliveries.ts'
import { getFaults, replaceFaults } from './faults.ts'
import {
  getInstallation,
  install,
  listInstallations,
  putSettings,
  setStatus,
  uninstall,
  userToken,
} from './installations.ts'
import { listEvents } from './list-events.ts'
import { loopbackOnly } from './loopback-guard.ts'
import { servePage, servePageFile } from './page-files.ts'
import { sendEvent } from './send-event.ts'
import { getState } from './state.ts'
import { doWork } from './work.ts'

/** The control surface: what Clockify's own pages, people and accidents would do. */
export const controlRoutes = (deps: ControlDeps) =>
  new Router({ prefix: '/sandbox/v1' })
    .use(loopbackOnly)
    .get('/', servePage)
    .get('/page/:file', servePageFile)
    .get('/state', getState(deps))
    .get('/installations', listInstallations(deps))
    .get('/installations/:addonId', getInstallation(deps))
    .post('/installations', install(deps))
    .patch('/installations/:addonId', setStatus(deps))
    .put('/installations/:addonId/settings', putSettings(deps))
    .delete('/installations/:addonId', uninstall(deps))
    .get('/installations/:addonId/user-token', userToken(deps))
    .get('/deliveries', listDeliveries(deps))
    .get('/faults', getFaults(deps))
    .put('/faults', replaceFaults(deps))
    .get('/events', listEvents)
    .post('/events', sendEvent(deps))
    .post('/work', doWork(deps))
