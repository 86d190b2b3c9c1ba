import { Ajv2020 } from "ajv/dist/2020.js";
import { apiDocument } from "#lib/api/api-document";
import type { JsonSchema } from "#lib/api/fields-schema";

/** The document as a stranger gets it: text that was parsed. */
export function publishedDocument(locale: "zh" | "en" = "en") {
  const text = JSON.stringify(apiDocument(locale, "https://guicang.test"));
  return JSON.parse(text) as ReturnType<typeof apiDocument>;
}

const { components } = publishedDocument();
// The members of an OpenAPI document and its formats are no keywords of a schema.
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: "https://guicang.test/", components });

/** What a stranger's validator finds wrong with a value by a schema of the document. */
export function faultsBy(schema: JsonSchema, value: unknown): string[] {
  const text = JSON.stringify(schema).replaceAll('"#/', '"https://guicang.test/#/');
  const validate = ajv.compile(JSON.parse(text));
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
