import { formatExact } from '../format.ts'
import { Moment } from '../Moment.tsx'
import { claimRows } from './claim-rows.ts'
import classes from './signature.module.css'

interface ClaimsTableProps {
  claims: Record<string, unknown>
  /** False when the signature did not hold: then the claims are only what somebody says. */
  proven: boolean
}

/** What a token says of itself, with exact times. The token's own text is never here. */
export function ClaimsTable({ claims, proven }: ClaimsTableProps) {
  const rows = claimRows(claims)
  return (
    <section>
      <h3 className={classes.heading}>
        {proven ? 'What the token says' : 'What the token claims, unproven'}
      </h3>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, meaning, value, moment }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                <span className={classes.meaning}>{meaning}</span>
              </th>
              <td>
                {moment === null ? <span className="ch-mono">{value}</span> : <ClaimTime at={moment} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ClaimTime({ at }: { at: string }) {
  return (
    <>
      {formatExact(Date.parse(at))} <span className={classes.meaning}>{<Moment at={at} />}</span>
    </>
  )
}
