import manifest from '../../package.json' with { type: 'json' }

/** The daemon's version. */
export const VERSION: string = manifest.version
