import { readFileSync } from "node:fs";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { canonicalJson, type Json } from "#lib/domain/canonical-json";
import { feedbackSchema } from "#lib/domain/feedback-schema.testing";
import { type FieldsShape, feedbackShape, type Shape } from "#lib/domain/feedback-shape";
import type { FeedbackStatement } from "#lib/domain/feedback-statement";
import { feedbackNamespace, feedbackSchemaPath, feedbackXml } from "#lib/domain/feedback-xml";

const odd = "面霜𠮷 <A&B> \"50 ml\" 'x' ]]>";
const statement: FeedbackStatement = {
  formatVersion: "1",
  id: "AP261121000001.admitted.2",
  issuedAt: "2026-11-21T06:05:00.000Z",
  issuedBy: { code: "3301960ABC", name: odd },
  declaringOffice: "2991",
  office: "3105",
  phase: "admitted",
  sequence: 2,
  supersedes: "AP261121000001.admitted.1",
  correction: { cause: "their_books", explanation: "数量\r\n与实物一致" },
  final: false,
  list: { invtNo: "31052026I000000001", releasedAt: null },
  returnNo: "RT261121000001",
  application: { applicationNo: "AP261121000001", status: "admitted" },
  parcel: null,
  facts: {
    lines: [{ gnum: 1, qty: "1.5" }],
    outcomes: [{ outcome: "release", gnum: 1, qty: "1.5" }],
    ends: ["closed"],
    endedWithoutApplication: false,
    onNoLine: 0,
    withdrawn: false,
  },
  cumulative: [
    {
      gnum: 1,
      gcode: "3304990039",
      gname: odd,
      unit: "142",
      listedQty: "2",
      arrivedQty: "1.5",
      admittedQty: "1.5",
      releasedQty: "0",
      reshippedQty: "0",
      destroyedQty: "0",
      movedOutQty: "0",
      detainedQty: "0",
    },
  ],
  tax: {
    estimate: true,
    amountFen: null,
    allowanceFen: 36_700,
    lines: [
      {
        gnum: 1,
        qty: "1.5",
        allowanceFen: 36_700,
        dutyFen: null,
        consumptionFen: null,
        vatFen: null,
        amountFen: null,
        question: "rate_missing",
      },
    ],
  },
  evidence: [],
  history: { heads: [{ subject: "RW-00000001A", sequence: 3, hash: null }], checkpoint: null },
};

test("the published schema is the one that messages are made from", () => {
  expect(readFileSync(`public${feedbackSchemaPath}`, "utf8")).toBe(feedbackSchema());
});

test.each([
  ["everything is there", statement],
  [
    "what may be left out is",
    { ...statement, correction: null, supersedes: null, facts: {}, cumulative: [] },
  ],
])("the XML fits the published schema when %s", async (_, said) => {
  const schema = readFileSync(`public${feedbackSchemaPath}`, "utf8");
  const checked = await validateXML({
    xml: [{ fileName: "message.xml", contents: feedbackXml(canonicalJson(said)) }],
    schema: [{ fileName: "feedback.xsd", contents: schema }],
  });
  expect(checked.errors).toEqual([]);
  expect(checked.valid).toBe(true);
});

test("the XML says what the JSON says, and nothing else", () => {
  const body = canonicalJson(statement);
  const read = readAs(parse(feedbackXml(body)), feedbackShape);
  expect(canonicalJson(read)).toBe(canonicalJson(withoutNulls(JSON.parse(body))));
});

test("equal statements give equal text, whatever the order of their fields", () => {
  const turned = Object.fromEntries(Object.entries(statement).reverse());
  expect(feedbackXml(JSON.stringify(turned))).toBe(feedbackXml(canonicalJson(statement)));
});

test.each([
  ["a field the schema does not have", { ...statement, more: 1 }, "feedback.more is not in the schema"],
  ["a field that is missing", { ...statement, office: undefined }, "feedback.office is missing"],
  ["a number that is a text", { ...statement, sequence: "2" }, "feedback.sequence is no count"],
  ["a control character", { ...statement, id: "a\u0001" }, "feedback.id cannot be written as XML"],
])("%s is not written", (_, wrong, problem) => {
  expect(() => feedbackXml(JSON.stringify(wrong))).toThrow(problem);
});

type Node = { name: string; text: string; children: Node[] };

/** Reads as a strict reader does: one namespace, elements only. */
function parse(xml: string): Node {
  const root: Node = { name: "", text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri }) => {
    expect(uri).toBe(feedbackNamespace);
    const node: Node = { name: local, text: "", children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [feedback] = root.children;
  if (!feedback) throw new Error("no root");
  return feedback;
}

/** Judges a node by its shape as the schema does: names, order, what may be left out. */
function readAs(node: Node, shape: Shape): Json {
  if (shape === "text") return node.text;
  if (shape === "count") return Number(node.text);
  if (shape === "flag") return node.text === "true";
  if ("item" in shape) {
    return node.children.map((child) => {
      expect(child.name).toBe(shape.item);
      return readAs(child, shape.of);
    });
  }
  return fieldsOf(node, shape);
}

function fieldsOf(node: Node, { fields }: FieldsShape): Json {
  const left = [...node.children];
  const read: Record<string, Json> = {};
  for (const [name, { of, optional }] of Object.entries(fields)) {
    if (left[0]?.name !== name) expect(optional).toBe(true);
    else read[name] = readAs(left.shift() as Node, of);
  }
  expect(left).toEqual([]);
  return read;
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      member === null || member === undefined ? [] : [[key, withoutNulls(member)]],
    ),
  );
}
