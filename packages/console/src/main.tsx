import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
// First, so that its layer lies below the library's.
import './theme/global.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { browserHost } from './host/browser-host.ts'
import { announceStyleNonce } from './host/style-nonce.ts'
import { createQueryClient } from './query-client.ts'
import { createConsoleRouter } from './router.tsx'

announceStyleNonce()
const queryClient = createQueryClient(() => void router.invalidate())
const router = createConsoleRouter(queryClient)

const place = document.getElementById('root')
if (place === null) throw new Error('the page has no element with the id "root"')
createRoot(place).render(<App host={browserHost} queryClient={queryClient} router={router} />)
