import { judged, readGiven } from "#lib/domain/gs1/element-string";
import type { Gs1Element, Gs1Fault, Gs1Message } from "#lib/domain/gs1/gs1-fault";
import { type Gs1Field, gs1Field } from "#lib/domain/gs1/gs1-field";
import { splitLink, unescaped } from "#lib/domain/gs1/split-link";

type Read = { ok: true; elements: Gs1Element[]; fields: Gs1Field[] } | { ok: false; fault: Gs1Fault };

/**
 * Reads a GS1 Digital Link address (URI Syntax 1.6): the right-most key of the path with its qualifiers in their
 * order, then the data of the query. Other parameters of the query are not looked at.
 *
 * @param year today's, for the century of two-digit years.
 */
export function readDigitalLink(uri: string, year: number): Gs1Message {
  const link = splitLink(uri);
  if (!link) return { ok: false, fault: { code: "uri_form" } };
  const inPath = readPath(link.segments, year);
  if (!inPath.ok) return inPath;
  const inQuery = readPairs(link.query, year);
  if (!inQuery.ok) return inQuery;
  const fault = orderFault(inPath.fields) ?? queryFault(inPath.fields, inQuery.fields);
  return fault ? { ok: false, fault } : judged([...inPath.elements, ...inQuery.elements]);
}

/** The pairs of the path from its right-most key on. */
function readPath(segments: readonly string[], year: number): Read {
  let from = segments.length - 2;
  while (from >= 0 && isQualifier(segments[from])) from -= 2;
  if (from < 0 || !gs1Field(segments[from] ?? "")?.qualifiers) {
    return { ok: false, fault: { code: "uri_without_key" } };
  }
  const pairs: [string, string][] = [];
  for (let at = from; at < segments.length; at += 2) {
    pairs.push([segments[at] ?? "", unescaped(segments[at + 1] ?? "")]);
  }
  return readPairs(pairs, year);
}

function isQualifier(segment: string | undefined): boolean {
  const field = gs1Field(segment ?? "");
  return field !== null && field.qualifiers === null;
}

function readPairs(pairs: readonly [string, string][], year: number): Read {
  const elements: Gs1Element[] = [];
  const fields: Gs1Field[] = [];
  for (const [ai, value] of pairs) {
    const read = readGiven(ai, value, year);
    if (!read.ok) return read;
    elements.push(read.element);
    fields.push(read.field);
  }
  return { ok: true, elements, fields };
}

/** Whether qualifiers follow their key in one of its orders, some left out. */
function inOrder(key: Gs1Field, qualifiers: readonly string[]): boolean {
  return (key.qualifiers ?? []).some((order) => {
    const places = qualifiers.map((ai) => order.indexOf(ai));
    return places.every((place, at) => place > (places[at - 1] ?? -1));
  });
}

function orderFault([key, ...rest]: readonly Gs1Field[]): Gs1Fault | null {
  const qualifiers = rest.map(({ ai }) => ai);
  if (key && (qualifiers.length === 0 || inOrder(key, qualifiers))) return null;
  return { code: "uri_order", text: qualifiers.join(" ") };
}

function queryFault([key, ...path]: readonly Gs1Field[], query: readonly Gs1Field[]): Gs1Fault | null {
  const seen = new Set([key?.ai, ...path.map(({ ai }) => ai)]);
  const qualifiers = path.map(({ ai }) => ai);
  for (const { ai, attribute } of query) {
    if (seen.has(ai)) return { code: "uri_repeated", ai };
    if (key && couldStandInPath(key, qualifiers, ai)) return { code: "uri_belongs_in_path", ai };
    if (!attribute) return { code: "uri_attribute", ai };
    seen.add(ai);
  }
  return null;
}

function couldStandInPath(key: Gs1Field, qualifiers: readonly string[], ai: string): boolean {
  const places = Array.from({ length: qualifiers.length + 1 }, (_, at) => at);
  return places.some((at) => inOrder(key, [...qualifiers.slice(0, at), ai, ...qualifiers.slice(at)]));
}
