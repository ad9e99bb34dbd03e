import { IconKey, IconKeyOff } from '@tabler/icons-react'
import { FactGrid, FactLine } from '../../../parts/facts/FactGrid.tsx'
import { Moment } from '../../../parts/Moment.tsx'
import { ShortId } from '../../../parts/ShortId.tsx'
import { StateBadge } from '../../../parts/StateBadge.tsx'
import { ClaimsTable } from '../../../parts/signature/ClaimsTable.tsx'
import classes from '../installations.module.css'
import type { InstallationDetail } from '../queries.ts'

/** Who the installation is, and what its token says. The token's text stays with the daemon. */
export function IdentityTab({ installation }: { installation: InstallationDetail }) {
  const { token } = installation
  return (
    <div className={classes.columns}>
      <section>
        <h2 className={classes.heading}>Identity</h2>
        <FactGrid>
          <FactLine name="Installation">
            <ShortId id={installation.id} />
          </FactLine>
          <FactLine name="Workspace">
            <ShortId id={installation.workspaceId} />
          </FactLine>
          <FactLine name="Add-on id">
            <ShortId id={installation.addonId} />
          </FactLine>
          <FactLine name="Installed by">
            <ShortId id={installation.asUser} none="not told" />
          </FactLine>
          <FactLine name="Add-on’s own user">
            <ShortId id={installation.addonUserId} none="not told" />
          </FactLine>
          <FactLine name="API">
            {installation.apiUrl === null ? 'not told' : <code>{installation.apiUrl}</code>}
          </FactLine>
          <FactLine name="Installed">
            <Moment at={installation.installedAt} />
          </FactLine>
          <FactLine name="Last change">
            <Moment at={installation.changedAt} />
          </FactLine>
          <FactLine name="Token">
            <StateBadge
              state={token.present ? 'ok' : 'neutral'}
              icon={token.present ? IconKey : IconKeyOff}
              quiet
            >
              {token.present ? 'Present' : 'Absent'}
            </StateBadge>
            {token.present && <span className="ch-dim"> kept encrypted, never shown</span>}
          </FactLine>
        </FactGrid>
      </section>
      {token.claims !== null && <ClaimsTable claims={token.claims} proven />}
    </div>
  )
}
