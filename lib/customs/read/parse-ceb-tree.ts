import { SaxesParser } from "saxes";
import type { CebTree } from "#lib/domain/ceb/ceb-tree";

/** Real documents are four levels deep. */
const maxDepth = 16;

export type ParsedTree =
  | { ok: true; tree: CebTree }
  | { ok: false; reason: "malformed_xml" | "too_deep" | "doctype"; line: number };

type Node = { name: string; text: string; children: Node[] };

/**
 * Reads one well-formed XML element, names without their prefix, text trimmed. DOCTYPE and every
 * entity beyond the five of XML itself are refused; `line` counts from 1 within the text.
 */
export function parseCebTree(xml: string): ParsedTree {
  const parser = new SaxesParser({ position: true });
  const path: Node[] = [{ name: "", text: "", children: [] }];
  let failure: Extract<ParsedTree, { ok: false }> | null = null;
  const fail = (reason: "malformed_xml" | "too_deep" | "doctype") => {
    failure ??= { ok: false, reason, line: parser.line };
  };
  parser.on("error", () => fail("malformed_xml"));
  parser.on("doctype", () => fail("doctype"));
  parser.on("opentag", (tag) => {
    if (path.length > maxDepth) return fail("too_deep");
    const node: Node = { name: tag.name.slice(tag.name.indexOf(":") + 1), text: "", children: [] };
    path.at(-1)?.children.push(node);
    path.push(node);
  });
  const append = (text: string) => {
    const node = path.at(-1);
    if (node) node.text += text;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("closetag", () => {
    const node = path.pop();
    if (node) node.text = node.children.length === 0 ? node.text.trim() : "";
  });
  parser.write(xml).close();
  const tree = path[0]?.children[0];
  if (failure) return failure;
  return tree ? { ok: true, tree } : { ok: false, reason: "malformed_xml", line: 1 };
}
