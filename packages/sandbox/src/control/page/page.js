import { deliveryRow, el, empty, faultTable, installationCard, workspaceCard } from './parts.js'

const POLL_MS = 2000
const SHOWN_DELIVERIES = 50
const byId = (id) => document.getElementById(id)

/** Calls the control surface; what it refuses becomes an error with its own words. */
async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.message ?? `answered ${response.status}`)
  return answer
}

const shown = new Map()

/** Draws a part again only when its data changed, and keeps opened what was open, and the focus where it was. */
function draw(id, data, nodes) {
  const text = JSON.stringify(data)
  if (shown.get(id) === text) return
  shown.set(id, text)
  const place = byId(id)
  const open = new Set([...place.querySelectorAll('details[open]')].map(({ dataset }) => dataset.keep))
  const focused =
    place.contains(document.activeElement) && document.activeElement.closest('[data-keep]')?.dataset.keep
  place.replaceChildren(...nodes())
  for (const kept of place.querySelectorAll('[data-keep]')) {
    if (open.has(kept.dataset.keep)) kept.open = true
    if (kept.dataset.keep === focused) (kept.querySelector('summary') ?? kept).focus()
  }
}

function drawState({ workspaces, installations }) {
  draw('workspaces', workspaces, () => workspaces.map(workspaceCard))
  draw('installations', installations, () =>
    installations.length === 0
      ? [empty('No add-on is installed. Give the address of a manifest to install one.')]
      : installations.map((installation) => installationCard(installation, act)),
  )
  const choices = workspaces.map(({ id, name }) => ({ id, name }))
  if (shown.get('choices') === JSON.stringify(choices)) return
  shown.set('choices', JSON.stringify(choices))
  for (const select of document.querySelectorAll('.workspace-choice')) {
    select.replaceChildren(...choices.map(({ id, name }) => el('option', { value: id }, name)))
  }
}

const drawDeliveries = ({ items }) =>
  draw('deliveries', items, () =>
    items.length === 0
      ? [empty('Nothing is here yet. Send an event, or let the people work.')]
      : [el('div', { class: 'list' }, ...items.map(deliveryRow))],
  )

function drawFaults(faults) {
  draw('faults', faults, () =>
    faults.length === 0
      ? [empty('None: every request is answered as Clockify would.')]
      : [faultTable(faults)],
  )
  offerFaults(faults.map(({ applied, ...fault }) => fault))
}

/** The list in force is there to be edited, unless the reader is at it already. */
function offerFaults(faults) {
  const editor = byId('fault-form').elements.faults
  if (editor.value !== editor.defaultValue) return
  const lines = faults.map((fault) => `  ${JSON.stringify(fault)}`)
  editor.defaultValue = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`
}

async function refresh() {
  const status = byId('delivery-status').value
  const query = `limit=${SHOWN_DELIVERIES}${status === '' ? '' : `&status=${status}`}`
  const [state, deliveries, faults] = await Promise.all([
    call('GET', 'state'),
    call('GET', `deliveries?${query}`),
    call('GET', 'faults'),
  ])
  drawState(state)
  drawDeliveries(deliveries)
  drawFaults(faults)
}

function say(kind, text) {
  const notice = byId('notice')
  notice.hidden = false
  notice.dataset.kind = kind
  notice.textContent = text
}

/** Runs one act of the reader: its button waits, the outcome is told, the page is up to date afterwards. */
async function perform(button, work) {
  if (button) button.disabled = true
  try {
    say('good', await work())
  } catch (error) {
    say('bad', error.message)
  } finally {
    if (button) button.disabled = false
    await refresh().catch(() => {})
  }
}

const answered = (answer) => {
  if (answer === null) return 'nothing to tell'
  if (answer.kind === 'not-declared') return 'its manifest asks for no such call'
  return answer.kind === 'answered' ? `it answered ${answer.status}` : `it did not answer: ${answer.error}`
}

const acts = {
  toggle: (installation) => setStatus(installation, installation.status === 'ACTIVE' ? 'INACTIVE' : 'ACTIVE'),
  async uninstall({ addonId, name }) {
    const { answer } = await call('DELETE', `installations/${addonId}`)
    return `${name} is uninstalled; ${answered(answer)}.`
  },
  async open({ addonId, baseUrl, name }, { path }) {
    const { token } = await call('GET', `installations/${addonId}/user-token`)
    const address = new URL(`${baseUrl.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`)
    address.searchParams.set('auth_token', token)
    window.open(address, '_blank', 'noopener')
    return `${name} was opened in a new tab, as the owner sees it.`
  },
}

async function setStatus({ addonId, name }, status) {
  const { answer } = await call('PATCH', `installations/${addonId}`, { status })
  return `${name} is ${status === 'ACTIVE' ? 'enabled' : 'disabled'}; ${answered(answer)}.`
}

async function act(verb, installation, detail) {
  if (verb === 'uninstall' && !(await confirmed(installation))) return
  await perform(null, () => acts[verb](installation, detail))
}

function confirmed({ name }) {
  const dialog = byId('confirm')
  byId('confirm-text').textContent =
    `${name} loses its tokens and webhooks and is told so. What waits to be delivered is dropped.`
  dialog.returnValue = 'cancel'
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'confirm'), { once: true })
  })
}

function onSubmit(id, work) {
  byId(id).addEventListener('submit', (event) => {
    event.preventDefault()
    const form = event.target
    perform(event.submitter, () => work(new FormData(form)))
  })
}

onSubmit('install-form', async (form) => {
  const { addonId, answer } = await call('POST', 'installations', {
    manifestUrl: form.get('manifestUrl'),
    workspaceId: form.get('workspaceId'),
  })
  return `Installed as ${addonId}; ${answered(answer)}.`
})

onSubmit('event-form', async (form) => {
  const { event, deliveries } = await call('POST', 'events', {
    event: form.get('event'),
    workspaceId: form.get('workspaceId'),
  })
  if (deliveries.length === 0) return `No webhook wants ${event}, so nothing was sent.`
  const statuses = deliveries.map(({ attempts }) => attempts.at(-1)?.status ?? 'no answer')
  return `${event} was sent to ${deliveries.length}; answers: ${statuses.join(', ')}.`
})

onSubmit('work-form', async (form) => {
  const { performed } = await call('POST', 'work', { actions: Number(form.get('actions')) })
  return `The people did ${performed} ${performed === 1 ? 'thing' : 'things'}.`
})

const replaceFaults = async (faults) => {
  const { length } = await call('PUT', 'faults', faults)
  byId('fault-form').reset()
  return length === 0 ? 'There are no faults any more.' : `${length} faults are in force.`
}

onSubmit('fault-form', (form) => replaceFaults(JSON.parse(form.get('faults'))))
byId('clear-faults').addEventListener('click', (event) => perform(event.target, () => replaceFaults([])))
byId('delivery-status').addEventListener('change', () => refresh().catch(() => {}))

async function follow() {
  const state = byId('link-state')
  try {
    if (!document.hidden || state.dataset.state !== 'live') await refresh()
    state.dataset.state = 'live'
    state.textContent = 'Live'
  } catch {
    state.dataset.state = 'lost'
    state.textContent = 'Not reachable, trying again'
  }
  setTimeout(follow, POLL_MS)
}

async function offerEvents() {
  const { items } = await call('GET', 'events')
  const names = items.filter(({ sample }) => sample).map(({ name }) => name)
  byId('event-choice').replaceChildren(...names.map((name) => el('option', { value: name }, name)))
  byId('event-choice').value = 'NEW_TIME_ENTRY'
}

byId('address').textContent = location.origin
offerEvents().catch((error) => say('bad', error.message))
follow()
