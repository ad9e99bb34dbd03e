import { type House, type Installed, newPlace } from '../harness.ts'
import { ownToken } from './own-token.ts'

/** What is there to be misused. */
export interface Scene {
  house: House
  /** The current installation of a workspace. */
  installed: Installed
  /** An earlier installation of that workspace. */
  older: Installed
  /** The installation of another workspace. */
  neighbour: Installed
  /** An installation that was deleted. */
  deleted: Installed
}

/** A request, as far as it differs from the true delivery of NEW_TAG in `installed`. */
export interface Misuse {
  path?: string
  headers: [name: string, value: string][]
  body?: unknown
  /** The token that is misused. */
  token: string
}

/** One misuse of a token that is true in itself. */
export interface MisusedRequest {
  name: string
  guarantee: string
  request: (scene: Scene) => Promise<Misuse> | Misuse
  status: number
  failedCheck: string | null
}

const HEADER = 'the signature is taken from the headers of the contract, and from nowhere else'
const BODY = "a token proves bodies of its own workspace and installation, never another's"
const CURRENT = 'only the current installation of a workspace speaks for it'
const WEBHOOK = 'a token proves only the webhook that it was told for'

const inHeader = (header: string, token: string): Misuse => ({ headers: [[header, token]], token })
const inPlace = (token: string): Misuse => inHeader('clockify-signature', token)

/** The true token, with an event in the header. */
const namingEvent = ({ tokens }: Installed, event: string, path: string): Misuse => ({
  path,
  headers: [
    ['clockify-signature', tokens.NEW_TAG],
    ['clockify-webhook-event-type', event],
  ],
  token: tokens.NEW_TAG,
})

/** The true token where no token belongs. */
const WRONG_PLACES = [
  'x-addon-lifecycle-token',
  'x-addon-token',
  'x-clockify-webhook-signature',
  'signature',
].map(
  (header): MisusedRequest => ({
    name: `the true token in ${header}`,
    guarantee: HEADER,
    request: ({ installed }) => inHeader(header, installed.tokens.NEW_TAG),
    status: 401,
    failedCheck: 'present',
  }),
)

/** Bodies that speak of others, under the true token. */
const FOREIGN_BODIES = (
  [
    ["another workspace's id", 'workspace', ({ neighbour }) => ({ workspaceId: neighbour.workspaceId })],
    ['an empty workspace id', 'workspace', () => ({ workspaceId: '' })],
    [
      'the workspace id in a list',
      'workspace',
      ({ installed }) => ({ workspaceId: [installed.workspaceId] }),
    ],
    [
      'the workspace id with a space',
      'workspace',
      ({ installed }) => ({ workspaceId: `${installed.workspaceId} ` }),
    ],
    ["another installation's id", 'addon', ({ neighbour }) => ({ addonId: neighbour.addonId })],
    [
      'the installation id in an object',
      'addon',
      ({ installed }) => ({ addonId: { id: installed.addonId } }),
    ],
  ] as [name: string, check: string, body: (scene: Scene) => Record<string, unknown>][]
).map(
  ([name, failedCheck, body]): MisusedRequest => ({
    name: `the true token with ${name} in the body`,
    guarantee: BODY,
    request: (scene) => ({ ...inPlace(scene.installed.tokens.NEW_TAG), body: { id: 'a', ...body(scene) } }),
    status: 403,
    failedCheck,
  }),
)

/** True tokens in requests that they were not made for. */
export const MISUSED: MisusedRequest[] = [
  ...WRONG_PLACES,
  ...FOREIGN_BODIES,
  {
    name: 'the true token as a bearer token',
    guarantee: HEADER,
    request: ({ installed }) => ({
      ...inHeader('authorization', `Bearer ${installed.tokens.NEW_TAG}`),
      token: installed.tokens.NEW_TAG,
    }),
    status: 401,
    failedCheck: 'present',
  },
  {
    name: 'the true token in a cookie',
    guarantee: HEADER,
    request: ({ installed }) => ({
      ...inHeader('cookie', `clockify-signature=${installed.tokens.NEW_TAG}`),
      token: installed.tokens.NEW_TAG,
    }),
    status: 401,
    failedCheck: 'present',
  },
  {
    name: 'the true token in the query',
    guarantee: HEADER,
    request: ({ installed: { tokens } }) => ({
      path: `/webhooks/new-tag?clockify-signature=${tokens.NEW_TAG}&auth_token=${tokens.NEW_TAG}`,
      headers: [],
      token: tokens.NEW_TAG,
    }),
    status: 401,
    failedCheck: 'present',
  },
  {
    name: 'the true token in the path',
    guarantee: HEADER,
    request: ({ installed: { tokens } }) => ({
      path: `/webhooks/${tokens.NEW_TAG}`,
      headers: [],
      token: tokens.NEW_TAG,
    }),
    status: 404,
    failedCheck: null,
  },
  {
    name: 'the true token in the body',
    guarantee: HEADER,
    request: ({ installed: { tokens } }) => ({
      headers: [],
      body: { id: 'a', 'clockify-signature': tokens.NEW_TAG, signature: tokens.NEW_TAG },
      token: tokens.NEW_TAG,
    }),
    status: 401,
    failedCheck: 'present',
  },
  {
    name: 'the true token twice',
    guarantee: 'two signatures are none: nobody knows which one a server before us has judged',
    request: ({ installed: { tokens } }) => ({
      headers: [
        ['clockify-signature', tokens.NEW_TAG],
        ['clockify-signature', tokens.NEW_TAG],
      ],
      token: tokens.NEW_TAG,
    }),
    status: 401,
    failedCheck: 'format',
  },
  {
    name: 'a forged token before the true one in a legacy header',
    guarantee: 'the first header that carries a signature counts, and none after it',
    request: ({ installed: { tokens } }) => ({
      headers: [
        ['clockify-signature', `${tokens.NEW_TAG.slice(0, -20)}${'A'.repeat(20)}`],
        ['x-webhook-signature', tokens.NEW_TAG],
      ],
      token: tokens.NEW_TAG,
    }),
    status: 401,
    failedCheck: 'signature',
  },
  {
    name: 'the true token with an event in the header that is not of the path',
    guarantee: 'a delivery has one event',
    request: ({ installed }) => namingEvent(installed, 'TAG_DELETED', '/webhooks/new-tag'),
    status: 400,
    failedCheck: null,
  },
  {
    name: 'the true token on the path of another event',
    guarantee: WEBHOOK,
    request: ({ installed: { tokens } }) => ({ ...inPlace(tokens.NEW_TAG), path: '/webhooks/tag-deleted' }),
    status: 401,
    failedCheck: 'stored-token',
  },
  {
    name: 'the true token on /webhooks for another event',
    guarantee: WEBHOOK,
    request: ({ installed }) => namingEvent(installed, 'TAG_DELETED', '/webhooks'),
    status: 401,
    failedCheck: 'stored-token',
  },
  {
    name: 'the true token on /webhooks for an event that nobody knows',
    guarantee: WEBHOOK,
    request: ({ installed }) => namingEvent(installed, 'TAG_OF_TOMORROW', '/webhooks'),
    status: 401,
    failedCheck: 'stored-token',
  },
  {
    name: 'the webhook token of an older installation',
    guarantee: CURRENT,
    request: ({ older }) => inPlace(older.tokens.NEW_TAG),
    status: 403,
    failedCheck: 'addon',
  },
  {
    name: 'the webhook token of another workspace, with a body that names none',
    guarantee: 'a delivery is filed under the workspace of its token, whatever it says',
    request: ({ neighbour }) => ({ ...inPlace(neighbour.tokens.NEW_PROJECT), body: { id: 'a' } }),
    status: 401,
    failedCheck: 'stored-token',
  },
  {
    name: 'the webhook token of a deleted installation',
    guarantee: CURRENT,
    request: ({ deleted }) => ({ ...inPlace(deleted.tokens.NEW_TAG), body: { id: 'a' } }),
    status: 410,
    failedCheck: 'addon',
  },
  {
    name: "a token of the daemon's own key, which the network can look up",
    guarantee: 'the key that signs samples proves nothing that comes from outside',
    request: async ({ house, installed }) => inPlace(await ownToken(house, installed)),
    status: 401,
    failedCheck: 'signature',
  },
  {
    name: "a token of the daemon's own key for a workspace without an installation",
    guarantee: 'the key that signs samples proves nothing that comes from outside',
    request: async ({ house }) => ({ ...inPlace(await ownToken(house, newPlace())), body: { id: 'a' } }),
    status: 401,
    failedCheck: 'signature',
  },
]
