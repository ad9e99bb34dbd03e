import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../lib/repository.mjs'

const PAGES = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
]

const read = (page) => readFileSync(path.join(root, page), 'utf8')

/** Links to files of the repository: `[text](address)`, without those that lead outside. */
const linksOf = (page) =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link).filter((link) => !/^\w+:/.test(link))

/** The names by which GitHub lets a page's headings be linked. */
const anchorsOf = (page) =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )

describe('the documentation', () => {
  it.each(PAGES)('%s links to pages, headings and pictures that are there', (page) => {
    for (const link of linksOf(page)) {
      const [file, anchor] = link.split('#')
      const target = file === '' ? page : path.join(path.dirname(page), file)
      expect({ link, isThere: existsSync(path.join(root, target)) }).toEqual({ link, isThere: true })
      if (anchor !== undefined) expect(anchorsOf(target), link).toContain(anchor)
    }
  })

  it.each(PAGES)('%s runs only scripts that npm has', (page) => {
    const { scripts } = JSON.parse(read('package.json'))
    for (const [, name] of read(page).matchAll(/npm run (?:-\S+ )*([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(name)
  })
})
