import { isDeepStrictEqual } from "node:util";
import { SaxesParser } from "saxes";

const xmldsig = "http://www.w3.org/2000/09/xmldsig#";
const maxDepth = 24;

type Outline = { name: string; attributes: string[]; text: string; children: Outline[] };

/**
 * What is wrong with a document that came back from the signer: it must be the one that was given, with exactly one
 * `ds:Signature` more, as the last child of the root. How it is written (quotes, blanks between elements) may differ.
 * Null when all is well.
 */
export function signatureProblem(given: string, signed: string): string | null {
  const before = outlineOf(given);
  const after = outlineOf(signed);
  if (!before || !after) return "not_xml";
  const signature = after.children.pop();
  if (!signature || !isSignature(signature)) return "no_signature";
  if (!isDeepStrictEqual(before, after)) return "other_document";
  const value = signature.children.find(({ name }) => name === `{${xmldsig}}SignatureValue`);
  const info = signature.children.find(({ name }) => name === `{${xmldsig}}SignedInfo`);
  return value?.text.trim() && info ? null : "empty_signature";
}

function isSignature({ name }: Outline): boolean {
  return name === `{${xmldsig}}Signature`;
}

/** Names with their namespaces, attributes without declarations, text where no elements are. */
function outlineOf(xml: string): Outline | null {
  const parser = new SaxesParser({ xmlns: true });
  const path: Outline[] = [{ name: "", attributes: [], text: "", children: [] }];
  let isSound = true;
  const refuse = () => {
    isSound = false;
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", (tag) => {
    if (path.length > maxDepth) return refuse();
    const attributes = Object.values(tag.attributes)
      .filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns")
      .map(({ uri, local, value }) => `{${uri}}${local}=${value}`)
      .sort();
    const node: Outline = { name: `{${tag.uri}}${tag.local}`, attributes, text: "", children: [] };
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
    if (node && node.children.length > 0) node.text = node.text.trim();
  });
  parser.write(xml).close();
  return isSound ? (path[0]?.children[0] ?? null) : null;
}
