/** The words that a seeded workspace is made of: an invented studio, its people, customers and work. */
export const STUDIO = { name: 'Lindenhof Studio', domain: 'lindenhof.example' }

export const FIRST_NAMES = [
  ...[
    'Ana',
    'Milan',
    'Sofia',
    'Jonas',
    'Priya',
    'Tomas',
    'Leila',
    'Marek',
    'Ines',
    'Oskar',
    'Yuki',
    'Nadia',
    'Pavel',
  ],
  ...[
    'Clara',
    'Diego',
    'Freya',
    'Hugo',
    'Irina',
    'Kofi',
    'Lucia',
    'Mateo',
    'Nora',
    'Omar',
    'Petra',
    'Rafael',
    'Selma',
  ],
  ...[
    'Tariq',
    'Ulla',
    'Viktor',
    'Wanda',
    'Xenia',
    'Yannick',
    'Zora',
    'Amara',
    'Bruno',
    'Daria',
    'Emil',
    'Greta',
  ],
]

export const LAST_NAMES = [
  ...[
    'Kovač',
    'Lindgren',
    'Moreau',
    'Okafor',
    'Petrović',
    'Quist',
    'Rossi',
    'Sandoval',
    'Tanaka',
    'Urban',
    'Vogel',
  ],
  ...[
    'Weiss',
    'Ximenes',
    'Young',
    'Zeman',
    'Almeida',
    'Bauer',
    'Castillo',
    'Dahl',
    'Eriksen',
    'Ferrari',
    'Gruber',
  ],
  ...[
    'Haddad',
    'Ivanova',
    'Jansen',
    'Keller',
    'Laurent',
    'Mensah',
    'Novak',
    'Olsen',
    'Patel',
    'Reyes',
    'Sørensen',
  ],
]

export const TIME_ZONES = [
  'Europe/Belgrade',
  'Europe/Berlin',
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Tokyo',
]

export const GROUP_NAMES = ['Design', 'Engineering', 'Project leads', 'Research', 'Quality', 'Operations']

export const CLIENT_NAMES = [
  ...[
    'Alder & Finch',
    'Bluewater Ferries',
    'Cobalt Insurance',
    'Dovetail Furniture',
    'Ember Coffee',
    'Fjordline Hotels',
  ],
  ...['Granite Peak Outdoor', 'Harbour Press', 'Ivory Piano House', 'Juniper Clinics', 'Kestrel Logistics'],
  ...['Lumen Energy', 'Marigold Foods', 'Northgate Museum', 'Orchard Bank', 'Pinecrest Schools'],
]

export const PROJECT_NAMES = [
  ...['Website relaunch', 'Mobile app', 'Booking engine', 'Brand refresh', 'Customer portal', 'Online shop'],
  ...['Accessibility audit', 'Newsletter', 'Data warehouse', 'Design system', 'Search', 'Payment migration'],
  ...['Annual report', 'Support desk', 'Field app', 'Intranet', 'Loyalty programme', 'Checkout redesign'],
  ...[
    'Photo archive',
    'Route planner',
    'Onboarding',
    'Pricing study',
    'Analytics dashboard',
    'Sensor firmware',
  ],
]

export const PROJECT_COLORS = [
  '#03a9f4',
  '#8bc34a',
  '#ff9800',
  '#9c27b0',
  '#f44336',
  '#009688',
  '#3f51b5',
  '#795548',
]

export const TASK_NAMES = [
  ...[
    'Discovery',
    'Wireframes',
    'Visual design',
    'Front end',
    'Back end',
    'Integration',
    'Content',
    'Testing',
  ],
  ...[
    'Bug fixing',
    'Code review',
    'Deployment',
    'Documentation',
    'Workshops',
    'User interviews',
    'Project management',
  ],
  ...['Performance', 'Monitoring', 'Handover', 'Training', 'Maintenance'],
]

export const TAG_NAMES = [
  ...[
    'meeting',
    'deep work',
    'on site',
    'urgent',
    'research',
    'rework',
    'client call',
    'remote',
    'travel',
    'review',
  ],
  ...['planning', 'goodwill'],
]

const ACTIVITIES = [
  ...[
    'Draft',
    'Review',
    'Rework',
    'Discuss',
    'Prepare',
    'Fix',
    'Test',
    'Document',
    'Measure',
    'Present',
    'Sketch',
  ],
  ...['Estimate', 'Clean up', 'Plan', 'Finish'],
]

const SUBJECTS = [
  ...[
    'the sign-up form',
    'the price list',
    'the home page',
    'navigation on small screens',
    'the import of orders',
  ],
  ...[
    'the weekly report',
    'open questions with the client',
    'the icon set',
    'the release notes',
    'slow queries',
  ],
  ...[
    'the test plan',
    'error messages',
    'the invoice template',
    'photos for the landing page',
    'the booking calendar',
  ],
  ...[
    'the handover',
    'the interview notes',
    'the migration script',
    'the search results',
    'the colour contrast',
  ],
]

/** Every description that a time entry may have. */
export const DESCRIPTIONS = ACTIVITIES.flatMap((activity) =>
  SUBJECTS.map((subject) => `${activity} ${subject}`),
)
