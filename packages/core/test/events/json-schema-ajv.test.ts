import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { eventNames } from '../../src/events/events.ts'
import { payloadJsonSchema } from '../../src/events/json-schema.ts'
import { sampleOf } from '../../src/samples/samples.ts'

/** Editors and other languages read the JSON Schema, not zod: a validator of another maker must agree with us. */
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)

describe('a validator of another maker', () => {
  it.each(eventNames)('accepts the sample of %s by its JSON Schema', (event) => {
    const validate = ajv.compile(payloadJsonSchema(event))
    expect(validate(sampleOf(event)), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each(eventNames)('refuses what is no object as %s', (event) => {
    expect(ajv.compile(payloadJsonSchema(event))([])).toBe(false)
  })
})
