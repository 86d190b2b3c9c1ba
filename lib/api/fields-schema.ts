import { decimalPattern, fieldPatterns, intPattern } from "#lib/domain/ceb/field-patterns";
import type { Field, FieldTable } from "#lib/domain/ceb/field-table";

/** A schema of JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
export type JsonSchema = { readonly [member: string]: unknown };

/**
 * What `jsonFields` and `validateFields` let through of a table, as a schema of a JSON object; `others` are the
 * members that the object has besides, `required` those of them that it must have.
 */
export function schemaOfFields(
  table: FieldTable,
  others: Readonly<Record<string, JsonSchema>> = {},
  required: readonly string[] = [],
): JsonSchema {
  const own = table.map((field) => [field.element, schemaOfField(field)] as const);
  const demanded = table.flatMap((field) => (field.required ? [field.element] : []));
  return {
    type: "object",
    properties: { ...Object.fromEntries(own), ...others },
    required: [...demanded, ...required],
    additionalProperties: false,
  };
}

/** A field that may be left out may be null as well. */
function schemaOfField(field: Field): JsonSchema {
  const { required, format, values } = field;
  const { type, ...rest } = shapeOf(field);
  return {
    type: required ? type : [...type, "null"],
    ...rest,
    ...(format && { pattern: fieldPatterns[format].source }),
    ...(values && { enum: required ? values : [...values, null] }),
  };
}

/** A figure may be a number or its digits; everything else is a text. */
function shapeOf(field: Field): JsonSchema & { type: readonly string[] } {
  switch (field.kind) {
    case "int":
      return { type: ["string", "integer"], pattern: intPattern.source, minimum: 0, maximum: 999_999_999 };
    case "decimal":
      return { type: ["string", "number"], pattern: decimalPattern.source, minimum: 0 };
    case "max":
      return { type: ["string"], minLength: 1, maxLength: field.length };
    case "fixed":
      return { type: ["string"], minLength: field.length, maxLength: field.length };
  }
}
