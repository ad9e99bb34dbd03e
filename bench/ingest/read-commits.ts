/** Commits that a target has made, and the deliveries in them. */
export interface Commits {
  commits: number
  deliveries: number
}

/** Asks a target's metrics; the bench's own targets use the daemon's name. */
export async function readCommits(url: string): Promise<Commits> {
  const response = await fetch(`${url}/metrics`)
  const text = await response.text()
  const metric = (part: 'count' | 'sum'): number =>
    Number(new RegExp(`^clockhouse_commit_deliveries_${part} (\\S+)`, 'm').exec(text)?.[1] ?? 0)
  return { commits: metric('count'), deliveries: metric('sum') }
}

/** Deliveries per commit between two readings; null when nothing was committed. */
export function commitSize(before: Commits, after: Commits): number | null {
  const commits = after.commits - before.commits
  return commits === 0 ? null : (after.deliveries - before.deliveries) / commits
}
