import { z } from 'zod'

const AccessLevel = z.enum(['ADMINS', 'EVERYONE'])
const Text = z.string().min(1)

/** A setting that an admin fills in inside Clockify. Schema 1.5, `definitions.setting`. */
const Setting = z.looseObject({
  id: Text,
  name: Text,
  accessLevel: AccessLevel,
  type: z.enum([
    'TXT',
    'NUMBER',
    'DROPDOWN_SINGLE',
    'DROPDOWN_MULTIPLE',
    'CHECKBOX',
    'LINK',
    'USER_DROPDOWN_SINGLE',
    'USER_DROPDOWN_MULTIPLE',
  ]),
  value: z.union([z.string().min(1), z.number(), z.array(z.unknown()).min(1), z.boolean()]),
  description: z.string().optional(),
  placeholder: z.string().optional(),
  key: z.string().optional(),
  allowedValues: z.array(z.unknown()).optional(),
  required: z.boolean().optional(),
  copyable: z.boolean().optional(),
  readOnly: z.boolean().optional(),
})

const Header = z.looseObject({ title: Text })

const Group = z.looseObject({
  id: Text,
  title: Text,
  description: z.string().optional(),
  header: Header.optional(),
  settings: z.array(Setting).min(1),
})

const Tab = z.looseObject({
  id: Text,
  name: Text,
  header: Header.optional(),
  groups: z.array(Group).optional(),
  settings: z.array(Setting).optional(),
})

/** Structured settings (tabs, groups, settings), or the path of a page of the add-on's own. */
export const ManifestSettings = z.union([Text, z.looseObject({ tabs: z.array(Tab).min(1) })])
export { AccessLevel }
