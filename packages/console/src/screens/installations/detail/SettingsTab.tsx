import { EmptyState } from '../../../parts/state/EmptyState.tsx'
import classes from '../installations.module.css'
import type { InstallationDetail } from '../queries.ts'

/** The settings as Clockify told them last. They are changed in Clockify, not here. */
export function SettingsTab({ settings }: { settings: InstallationDetail['settings'] }) {
  if (settings.length === 0)
    return (
      <EmptyState title="No settings were told">
        They appear here when the add-on’s settings are saved in Clockify, and come with its installation.
      </EmptyState>
    )
  return (
    <table className={classes.settings} aria-label="Settings as received">
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {settings.map(({ id, name, value }) => (
          <tr key={id}>
            <th scope="row">
              {name ?? id}
              {name !== null && <code className={classes.settingId}>{id}</code>}
            </th>
            <td className="ch-mono">{typeof value === 'string' ? value : JSON.stringify(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
