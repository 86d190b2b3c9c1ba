import type { JsonSchema } from "#lib/api/fields-schema";

/** A body with one thing wrong, and the field that a refusal must name. */
export type Spoiled = { field: string; what: string; body: unknown };

type Members = Readonly<Record<string, unknown>>;

/**
 * An example spoiled in every field of its schema, one at a time: a value of another type, null where it may not be
 * null, left out where it is demanded, and a field that nobody knows beside it, also in the objects within.
 */
export function spoiledBodies(
  schema: JsonSchema,
  example: Members,
  put: (members: Members) => unknown = (members) => members,
  at = "",
): Spoiled[] {
  const rows: Spoiled[] = [{ field: `${at}surplus`, what: "unknown", body: put({ ...example, surplus: 1 }) }];
  const demanded: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  for (const [name, property] of Object.entries<JsonSchema>(Object(schema.properties))) {
    const field = at + name;
    const types = typesOf(property);
    const spoil = (what: string, value: unknown) =>
      rows.push({ field, what, body: put({ ...example, [name]: value }) });
    spoil("wrong type", types.includes("array") ? 7 : { odd: true });
    if (!types.includes("null")) spoil("null", null);
    // JSON has no undefined: what is so is left out.
    if (demanded.includes(name)) spoil("left out", undefined);
    const [first] = Array.isArray(example[name]) ? example[name] : [];
    if (typeof first === "object") {
      const within = (members: Members) => put({ ...example, [name]: [members] });
      rows.push(...spoiledBodies(Object(property.items), first, within, `${field}[1].`));
    }
  }
  return rows;
}

function typesOf(schema: JsonSchema): unknown[] {
  const choices: JsonSchema[] = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  return [schema, ...choices].flatMap(({ type }) => type ?? []);
}
