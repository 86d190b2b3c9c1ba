import type { Json } from "#lib/domain/canonical-json";
import { type FieldsShape, feedbackShape, type Shape } from "#lib/domain/feedback-shape";

/** The namespace names the version: another form of the message has another one. */
export const feedbackNamespace = "urn:guicang:feedback:1";

/** Where the product serves the schema of its messages. */
export const feedbackSchemaPath = "/schemas/feedback-1.xsd";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * The XML of a message from its canonical JSON: the same facts, each field an element in the schema's
 * order, what is null left out. Equal statements give equal text. Throws on a field the schema does not have.
 */
export function feedbackXml(body: string): string {
  const statement: Json = JSON.parse(body);
  const content = contentOf(statement, feedbackShape, "feedback");
  return `${declaration}\n<feedback xmlns="${feedbackNamespace}">${content}</feedback>\n`;
}

function contentOf(value: Json, shape: Shape, path: string): string {
  if (typeof shape === "string") return leaf(value, shape, path);
  if ("item" in shape) {
    if (!Array.isArray(value)) throw new Error(`${path} is no list`);
    return value.map((item: Json) => element(shape.item, item, shape.of, path)).join("");
  }
  return fieldsOf(value, shape, path);
}

function fieldsOf(value: Json, { fields }: FieldsShape, path: string): string {
  if (value === null || typeof value !== "object") throw new Error(`${path} has no fields`);
  const given = new Map<string, Json | undefined>(Object.entries(value));
  const stranger = [...given.keys()].find((name) => !Object.hasOwn(fields, name));
  if (stranger !== undefined) throw new Error(`${path}.${stranger} is not in the schema`);
  return Object.entries(fields)
    .map(([name, { of, optional }]) => {
      const field = given.get(name) ?? null;
      if (field !== null) return element(name, field, of, path);
      if (!optional) throw new Error(`${path}.${name} is missing`);
      return "";
    })
    .join("");
}

function element(name: string, value: Json, shape: Shape, path: string): string {
  return `<${name}>${contentOf(value, shape, `${path}.${name}`)}</${name}>`;
}

const typeOfLeaf = { text: "string", count: "number", flag: "boolean" } as const;

function leaf(value: Json, shape: "text" | "count" | "flag", path: string): string {
  if (typeof value !== typeOfLeaf[shape]) throw new Error(`${path} is no ${shape}`);
  const text = String(value);
  if (unwritable.test(text)) throw new Error(`${path} cannot be written as XML`);
  // A carriage return written as it is would be read as a line feed.
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}
