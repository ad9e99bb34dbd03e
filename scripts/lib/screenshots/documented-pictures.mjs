/** The pictures of the README and the guides: what is open on each, and what must stand there first. */
export async function documentedPictures({ admin }) {
  const delivery = (await admin.deliveries.list({ filter: 'event:TIMER_STOPPED' })).items[0].id
  const refused = (await admin.quarantine.list({})).items[0].id
  const installation = (await admin.installations.list({})).items[0].id
  const light = (name, address, shows, act) => ({ name, address, shows, act, ...SIZE, colorScheme: 'light' })
  const dark = (picture) => ({ ...picture, name: `${picture.name}-dark`, colorScheme: 'dark' })
  const overview = light('overview', '', 'Last deliveries')
  const signature = light(
    'delivery-signature',
    `deliveries?delivery=${delivery}&tab=signature`,
    /^Accepted: signed/,
  )
  return [
    overview,
    dark(overview),
    light('deliveries', 'deliveries', 'Verified'),
    signature,
    dark(signature),
    light('samples', 'samples?event=NEW_TIME_ENTRY', 'Fits the schema', sendIt),
    light('coverage', 'coverage', /events were received/),
    light('quarantine', `quarantine?request=${refused}`, /^Refused at/),
    light('installations', `installations/${installation}?tab=lifecycle`, 'Switched on'),
  ]
}

const SIZE = { width: 1280, height: 800 }

async function sendIt(page) {
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('link', { name: 'See it' }).waitFor()
}
