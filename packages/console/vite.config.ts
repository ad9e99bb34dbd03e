import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The daemon to talk to while the console itself is served by `vite` for development. */
const daemon = process.env.CLOCKHOUSE_URL ?? 'http://localhost:8080'

export default defineConfig({
  base: '/ui/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The daemon's content security policy allows no inline script and no data: script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/admin': daemon } },
})
