import { Link } from '@tanstack/react-router'
import { Logo } from './Logo.tsx'
import { places } from './places.ts'
import classes from './shell.module.css'

/** The way to each screen. Between 640 and 1100 px only the icons are shown; their names stay for screen readers. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  return (
    <nav className={classes.nav} aria-label="Screens">
      <Link to="/" className={classes.brand} onClick={onGo}>
        <Logo />
        <span className={classes.word}>Clockhouse</span>
      </Link>
      <ul className={classes.places}>
        {places.map(({ to, title, icon: Icon, key }) => (
          <li key={to}>
            <Link
              to={to}
              className={classes.place}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
              title={`${title} (g ${key})`}
              onClick={onGo}
            >
              <Icon size={18} stroke={1.6} aria-hidden="true" />
              <span className={classes.word}>{title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
