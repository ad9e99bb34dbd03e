/**
 * Makes an element; children are nodes or text, never HTML.
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] attributes, `onclick`, or `data` for data attributes
 * @param {...(Node | string | null)} children
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'onclick') element.addEventListener('click', value)
    else if (name === 'data') Object.assign(element.dataset, value)
    else if (value !== null && value !== undefined) element.setAttribute(name, String(value))
  }
  element.append(...children.filter((child) => child !== null))
  return element
}

export const pill = (text, kind) => el('span', { class: 'pill', data: { kind } }, text)

const COUNTS = [
  ['users', 'people'],
  ['clients', 'clients'],
  ['projects', 'projects'],
  ['tasks', 'tasks'],
  ['tags', 'tags'],
  ['userGroups', 'groups'],
  ['timeEntries', 'time entries'],
]

export const workspaceCard = (workspace) =>
  el(
    'div',
    { class: 'panel' },
    el(
      'div',
      { class: 'card-head' },
      el('h3', {}, workspace.name),
      el('span', { class: 'mono quiet' }, workspace.id),
    ),
    el(
      'dl',
      { class: 'counts' },
      ...COUNTS.map(([name, words]) =>
        el('div', {}, el('dt', {}, words), el('dd', {}, workspace.counts[name].toLocaleString('en'))),
      ),
    ),
  )

/** An add-on with what an admin may do to it. `act` gets the verb and the installation. */
export function installationCard(installation, act) {
  const active = installation.status === 'ACTIVE'
  const button = (text, kind, verb, detail) =>
    el(
      'button',
      {
        type: 'button',
        class: kind,
        data: { keep: `${installation.addonId} ${verb} ${detail?.path ?? ''}` },
        onclick: () => act(verb, installation, detail),
      },
      text,
    )
  return el(
    'article',
    { class: 'panel' },
    el(
      'div',
      { class: 'card-head' },
      el('h3', {}, installation.name),
      pill(active ? 'active' : 'disabled', active ? 'good' : 'wait'),
    ),
    facts([
      ['Key', installation.key],
      ['Address', installation.baseUrl],
      ['Add-on id', installation.addonId],
      ['Workspace', installation.workspaceId],
      [
        'Installed',
        installation.installedAt === null ? 'not agreed to yet' : moment(installation.installedAt),
      ],
    ]),
    webhookList(installation),
    el(
      'div',
      { class: 'buttons' },
      ...installation.components.map((component) =>
        button(`Open ${component.label || component.type}`, 'plain', 'open', component),
      ),
      button(active ? 'Disable' : 'Enable', 'plain', 'toggle'),
      button('Uninstall', 'danger', 'uninstall'),
    ),
  )
}

const webhookList = ({ addonId, webhooks }) =>
  webhooks.length === 0
    ? el('p', { class: 'quiet' }, 'No webhooks')
    : el(
        'details',
        { class: 'webhooks', data: { keep: `webhooks-${addonId}` } },
        el('summary', {}, `${webhooks.length} ${webhooks.length === 1 ? 'webhook' : 'webhooks'}`),
        el(
          'ul',
          {},
          ...webhooks.map(({ event, url }) =>
            el('li', {}, event, el('span', { class: 'mono' }, new URL(url).pathname)),
          ),
        ),
      )

const KINDS = { SUCCEEDED: 'good', RETRYING: 'wait', PENDING: 'wait', FAILED: 'bad', DROPPED: '' }

/** One delivery; opened it shows every attempt and the body as it was sent. */
export const deliveryRow = (delivery) =>
  el(
    'details',
    { class: 'delivery', data: { keep: delivery.id } },
    el(
      'summary',
      {},
      el('time', { datetime: delivery.createdAt, title: delivery.createdAt }, clock(delivery.createdAt)),
      el('span', { class: 'event' }, delivery.event),
      el('span', { class: 'receiver mono quiet' }, shortAddress(delivery.url)),
      el('span', { class: 'answers' }, ...answers(delivery)),
    ),
    el(
      'div',
      { class: 'inside' },
      facts([
        ['Delivery', delivery.id],
        ['Sent to', delivery.url],
        ['State', delivery.status.toLowerCase()],
        ['Next try', delivery.nextAttemptAt === null ? 'none' : moment(delivery.nextAttemptAt)],
      ]),
      attemptTable(delivery.attempts),
      el('pre', { tabindex: '0', 'aria-label': 'Body' }, pretty(delivery.body)),
    ),
  )

/** The latest answer, how often it was tried before, and when it is tried again. */
function answers({ status, attempts, retries, nextAttemptAt }) {
  const last = attempts.at(-1)
  const shown = [pill(last ? String(last.status ?? 'no answer') : status.toLowerCase(), KINDS[status])]
  if (retries > 0) shown.unshift(pill(`${retries} ${retries === 1 ? 'retry' : 'retries'}`, ''))
  if (status === 'RETRYING') shown.unshift(pill(`again ${clock(nextAttemptAt)}`, ''))
  if (status === 'FAILED' || status === 'DROPPED') shown.unshift(pill(status.toLowerCase(), KINDS[status]))
  return shown
}

const attemptTable = (attempts) =>
  el(
    'table',
    { class: 'attempts' },
    el('thead', {}, el('tr', {}, ...['Attempt', 'Answer', 'Took', 'Body'].map((name) => el('th', {}, name)))),
    el(
      'tbody',
      {},
      ...attempts.map((attempt) =>
        el(
          'tr',
          {},
          el('td', {}, clock(attempt.at)),
          el('td', {}, String(attempt.status ?? attempt.error)),
          el('td', {}, `${attempt.durationMs} ms`),
          el('td', { class: 'mono' }, attempt.responseBody || '(empty)'),
        ),
      ),
    ),
  )

export const faultTable = (faults) =>
  el(
    'div',
    { class: 'panel' },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...['Requests', 'Effect', 'Hits'].map((name) => el('th', {}, name)))),
      el('tbody', {}, ...faults.map(faultRow)),
    ),
  )

const faultRow = ({ method, path, times, applied, ...effects }) =>
  el(
    'tr',
    {},
    el('td', { class: 'mono' }, `${method ?? 'any'} ${path}`),
    el(
      'td',
      {},
      Object.entries(effects)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    ),
    el('td', { class: 'hits' }, times === undefined ? String(applied) : `${applied} of ${times}`),
  )

export const empty = (text) => el('p', { class: 'empty' }, text)

const facts = (pairs) =>
  el(
    'dl',
    { class: 'facts' },
    ...pairs.flatMap(([name, value]) => [el('dt', {}, name), el('dd', { class: 'mono' }, value)]),
  )

const clock = (iso) => new Date(iso).toLocaleTimeString('en-GB')
const moment = (iso) => new Date(iso).toLocaleString('en-GB')
const shortAddress = (url) => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
const pretty = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
