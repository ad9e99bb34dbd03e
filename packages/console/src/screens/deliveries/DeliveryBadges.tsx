import type { DeliverySource } from '@clockhouse/core/contract/deliveries'
import type { VerificationMethod } from '@clockhouse/core/tokens'
import { IconCloudDown, IconFlask, IconRepeat, IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { StateBadge } from '../../parts/StateBadge.tsx'

const SOURCES = {
  clockify: { state: 'neutral', icon: IconCloudDown, word: 'Clockify' },
  sample: { state: 'synthetic', icon: IconFlask, word: 'Sample' },
  replay: { state: 'synthetic', icon: IconRepeat, word: 'Replay' },
} as const satisfies Record<DeliverySource, unknown>

/** Where a delivery came from. */
export function SourceBadge({ source, quiet = false }: { source: DeliverySource; quiet?: boolean }) {
  const { state, icon, word } = SOURCES[source]
  return (
    <StateBadge state={state} icon={icon} quiet={quiet}>
      {word}
    </StateBadge>
  )
}

const METHODS = {
  jwt: { state: 'ok', icon: IconShieldCheck, word: 'Verified', title: 'A token signed with RS256' },
  secret: { state: 'ok', icon: IconShieldCheck, word: 'By secret', title: 'The secret of this webhook' },
  hmac: { state: 'ok', icon: IconShieldCheck, word: 'By HMAC', title: 'HMAC-SHA256 over the body' },
  off: { state: 'waiting', icon: IconShieldOff, word: 'Not checked', title: 'Verification was switched off' },
} as const satisfies Record<VerificationMethod, unknown>

/** How a delivery proved where it comes from. */
export function VerificationBadge({
  method,
  quiet = false,
}: {
  method: VerificationMethod
  quiet?: boolean
}) {
  const { state, icon, word, title } = METHODS[method]
  return (
    <StateBadge state={state} icon={icon} quiet={quiet} title={title}>
      {word}
    </StateBadge>
  )
}
