import { IconShieldOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import classes from './shell.module.css'
import { statusQuery } from './status-query.ts'

/** Says loudly that whatever arrives is believed. */
export function VerificationBanner() {
  const { data } = useQuery(statusQuery())
  if (data === undefined || data.signatureVerification) return null
  return (
    <div className={classes.banner} role="alert">
      <IconShieldOff size={18} aria-hidden="true" />
      <span>
        <strong>Signatures are not verified.</strong> Whoever reaches this daemon can store deliveries. Set{' '}
        <code>REQUIRE_SIGNATURE_VERIFICATION=true</code> and restart.
      </span>
    </div>
  )
}
