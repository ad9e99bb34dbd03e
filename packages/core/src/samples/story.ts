/*
 * The world in which all samples take place: Tidewater, a small studio in Zagreb, in the last week of November 2026.
 * Everything is made up. The same people, clients and projects come back in every sample, so that a list of samples
 * reads as one story and an id can be followed from one body to the next.
 */

/** The workspace of all samples. */
export const workspaceId = '65e598f4f552cc5023d8319a'

/** The people of the studio. */
export const people = {
  ana: { id: '65e5a296a1181f76f3adcbdc', name: 'Ana Kovač', email: 'ana.kovac@tidewater.example' },
  marko: { id: '65e5985b89941acf780de956', name: 'Marko Jurić', email: 'marko.juric@tidewater.example' },
  lena: { id: '6784df9cfe5d1483d7a598ac', name: 'Lena Fischer', email: 'lena.fischer@tidewater.example' },
  tomas: { id: '6b040346d960c71f2731a0ce', name: 'Tomás Ribeiro', email: 'tomas.ribeiro@tidewater.example' },
  petra: { id: '68b56420f67ca8980aab6ae4', name: 'Petra Novak', email: 'petra.novak@tidewater.example' },
} as const

/** The studio's clients, as they stand after the story. */
export const clients = {
  bakery: { id: '6821c0dbc13d2a43a6ada270', name: 'Harbour Bakery', workspaceId, archived: false },
  clinic: { id: '6b04038b91286d33cd6909d4', name: 'Linden Clinic', workspaceId, archived: false },
  gym: { id: '683ebc4885e48b7f8b97acc9', name: 'Brightside Gym', workspaceId, archived: true },
} as const

/** Ids of things that several samples mention. */
export const ids = {
  website: '6a9e809687c257354d2c366e',
  bookingApp: '6b040a27b5300ff4ea9117e5',
  loyaltyCard: '68400bb9cd4d87cd1c32b3c4',
  homepageTask: '6a9fdc15cb5abf9f9e25113e',
  checkoutTask: '6b05567e9112cc31280d6899',
  formTask: '6b042187f94a3c7236b52949',
  reportTask: '6841673250119fce30161ed0',
  designTag: '67a08b6274f1cba86b353bb0',
  reviewTag: '6b055e0e79c9106270eb5a65',
  heroEntry: '6b03ff7d72e2976ca18f87c5',
  formEntry: '6b045e097aad11420a85d014',
  callEntry: '6b0049a6567557d391c37f26',
  assignment: '6afec5bbe12da4cad8c06d00',
  invoice: '6b053e10ee8ed0f6bc7e0183',
  euro: '65e5949fa506061914380c28',
  trainExpense: '6afebbd76f22923dad98e28e',
  fontExpense: '6b00108241b3ec75079db839',
  travelCategory: '660bd65aba921f3b18412d71',
  softwareCategory: '660bd189b151adf6e5384b57',
  trainReceipt: '6afec5c3a704357310159164',
  ticketField: '6a9e7f998cf72945c2cc8e16',
  designers: '67a08871559b165d29e961d6',
  approval: '6b03e7bb985824d953870315',
  holiday: '6b054e6dcf86323af9f487c2',
  longWeekend: '6b055607e83a5cd9061e6da8',
  holidayPolicy: '660bd0acd5f719752155036e',
} as const
