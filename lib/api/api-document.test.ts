import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { routes } from "#lib/api/machine.testing";
import { statusOf } from "#lib/api/operation";
import { listOperations, listProblemCodes } from "#lib/api/operations";
import { faultsBy, publishedDocument } from "#lib/api/published.testing";
import { refuseMethod, refusePath } from "#lib/api/refuse-method";
import { type SchemaName, schemas } from "#lib/api/schemas";
import { locales } from "#lib/i18n/locale";
import { messagesOf } from "#lib/i18n/messages";

const isServed = (handler: unknown) =>
  handler !== undefined && handler !== refuseMethod && handler !== refusePath;
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

test("what is served is described, and what is described is served", () => {
  const served = [...routes].flatMap(([path, route]) =>
    methods.filter((method) => isServed(route[method])).map((method) => `${method} ${path}`),
  );
  const described = Object.entries(publishedDocument().paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.toSorted()).toEqual(served.toSorted());
  expect(served.length).toBeGreaterThan(5);
});

test.each(locales)("it is a sound OpenAPI 3.1 document: %s", async (locale) => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(publishedDocument(locale)));
  expect({ valid, errors: errors ?? [], version: validator.version }).toEqual({
    valid: true,
    errors: [],
    version: "3.1",
  });
});

test("every method is answered at every path", () => {
  const silent = [...routes].flatMap(([path, route]) =>
    methods.filter((method) => !route[method]).map((method) => `${method} ${path}`),
  );
  expect(silent).toEqual([]);
});

test.each(locales)("what it says of itself has its figures filled in: %s", (locale) => {
  const { description } = publishedDocument(locale).info;
  expect(description).toContain("600");
  expect(description).not.toMatch(/[{}]/);
});

test("it speaks two languages and says the same in both", () => {
  const [zh, en] = [publishedDocument("zh"), publishedDocument("en")];
  expect(zh.components.schemas).toEqual(en.components.schemas);
  expect(zh.info.title).not.toBe(en.info.title);
});

const examples = listOperations().flatMap(({ id, accepts, answer }) =>
  [...accepts, answer].flatMap(({ schema, example }) =>
    example === undefined ? [] : [{ id, schema, example }],
  ),
);

test.each(examples)("$id: the example is lawful by $schema", ({ schema, example }) => {
  expect(faultsBy(refTo(schema), example)).toEqual([]);
});

test("a stranger's validator does judge", () => {
  expect(faultsBy(refTo("InstructionAnswer"), { pieces: -1 })).toEqual(["/pieces must be >= 0"]);
  expect(faultsBy(refTo("ImportLists"), { lines: [] })).not.toEqual([]);
});

test("every schema stands in some operation", () => {
  const used = JSON.stringify([publishedDocument().paths, schemas]);
  const unused = Object.keys(schemas).filter((name) => !used.includes(`/schemas/${name}"`));
  expect(unused).toEqual([]);
});

describe("codes", () => {
  test.each(locales)("each has a title, and no title is left over: %s", (locale) => {
    const titles = Object.keys(Object(messagesOf(locale).api).problems);
    const codes = listProblemCodes().map(({ code }) => code);
    expect(titles.toSorted()).toEqual([...codes, "other"].toSorted());
  });

  test("each stands under its status", () => {
    for (const { path, method, codes } of listOperations()) {
      const told = Object.keys(Object(publishedDocument().paths[path]?.[method]).responses);
      expect(told.toSorted()).toEqual(
        [...new Set(["200", ...codes.map((code) => `${statusOf(code)}`)])].toSorted(),
      );
    }
  });
});

function refTo(schema: SchemaName) {
  return { $ref: `#/components/schemas/${schema}` };
}
