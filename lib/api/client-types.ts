import type { apiDocument } from "#lib/api/api-document";
import type { JsonSchema } from "#lib/api/fields-schema";
import { typeOf, typeOfMembers } from "#lib/api/type-of-schema";

type Parameter = { name: string; in: string; required: boolean; schema: JsonSchema };
type Media = Readonly<Record<string, { schema: JsonSchema }>>;
type Described = {
  summary: string;
  parameters?: readonly Parameter[];
  requestBody?: { content: Media };
  responses: Readonly<Record<string, { content: Media }>>;
};

/**
 * The types of a TypeScript client of the machine API, made of its document alone and in the form of
 * `openapi-typescript`, so that `openapi-fetch` and its like take them.
 */
export function clientTypes(document: ReturnType<typeof apiDocument>): string {
  const paths = Object.entries(document.paths).map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, operation]) =>
      operationOf(method, Object(operation)),
    );
    return `  ${JSON.stringify(path)}: {\n${operations.join("\n")}\n  };`;
  });
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => `    ${name}: ${typeOf(schema)};`,
  );
  return [
    `/** ${document.info.title} ${document.info.version}, made from its OpenAPI document. */`,
    `export interface paths {\n${paths.join("\n")}\n}`,
    `export interface components {\n  schemas: {\n${schemas.join("\n")}\n  };\n}`,
    "",
  ].join("\n");
}

function operationOf(
  method: string,
  { summary, parameters = [], requestBody, responses }: Described,
): string {
  const answers = Object.entries(responses).map(
    ([status, { content }]) => `        ${status}: ${answerOf(content)};`,
  );
  return [
    `    /** ${summary}. */`,
    `    ${method}: {`,
    `      parameters: { ${["query", "header", "path"].map((place) => placeOf(place, parameters)).join(" ")} };`,
    requestBody
      ? `      requestBody: { content: ${mediaOf(requestBody.content)} };`
      : "      requestBody?: never;",
    `      responses: {\n${answers.join("\n")}\n      };`,
    "    };",
  ].join("\n");
}

function placeOf(place: string, parameters: readonly Parameter[]): string {
  const here = parameters.filter((parameter) => parameter.in === place);
  if (here.length === 0) return `${place}?: never;`;
  const properties = Object.fromEntries(here.map(({ name, schema }) => [name, schema]));
  const required = here.filter((parameter) => parameter.required).map(({ name }) => name);
  return `${place}${required.length > 0 ? "" : "?"}: ${typeOfMembers({ properties, required })};`;
}

function answerOf(content: Media): string {
  return `{ headers: { [name: string]: unknown }; content: ${mediaOf(content)} }`;
}

function mediaOf(content: Media): string {
  const types = Object.entries(content).map(
    ([type, { schema }]) => `${JSON.stringify(type)}: ${typeOf(schema)}`,
  );
  return `{ ${types.join("; ")} }`;
}
