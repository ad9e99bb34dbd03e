import { z } from 'zod'

/** A moment, ISO 8601 in UTC with milliseconds. */
export const Moment = z.iso.datetime({ precision: 3 })

/** One page of a list: `nextCursor` is null at the end. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** How lists are asked for: keyset paging by an opaque cursor. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  cursor: z.string().max(300).optional(),
})

/** Header names and values in the order in which they came; secrets are replaced by what is known of them. */
export const HeaderList = z.array(z.tuple([z.string(), z.string()]))
