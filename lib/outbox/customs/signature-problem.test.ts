import { expect, test } from "vitest";
import { signatureProblem } from "#lib/outbox/customs/signature-problem";

const dsig = 'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';
const signature = `<ds:Signature ${dsig}><ds:SignedInfo/><ds:SignatureValue>abc=</ds:SignatureValue></ds:Signature>`;
const given = `<?xml version="1.0" encoding="UTF-8"?>
<c:M guid="G" version="1.0" xmlns:c="http://c">
    <c:A>一 &amp; &quot;二&quot;&#13;</c:A>
    <c:B/>
</c:M>
`;
const signed = given.replace("</c:M>", `${signature}</c:M>`);

test.each([
  ["signed", signed],
  [
    "written otherwise",
    signed.replace('<?xml version="1.0" encoding="UTF-8"?>\n', "").replaceAll("&quot;", '"'),
  ],
  ["with attributes in another order", signed.replace('guid="G" version="1.0"', "version='1.0' guid='G'")],
  ["with other blanks between elements", signed.replaceAll("\n    ", "")],
  ["with another prefix", signed.replaceAll("ds:", "s:").replace("xmlns:ds", "xmlns:s")],
])("%s, it is the same document", (_, xml) => {
  expect(signatureProblem(given, xml)).toBeNull();
});

test.each([
  ["not signed", given, "no_signature"],
  ["signed twice", given.replace("</c:M>", `${signature}${signature}</c:M>`), "other_document"],
  ["signed in the wrong place", given.replace("<c:B/>", `${signature}<c:B/>`), "no_signature"],
  ["with a signature of another kind", signed.replace(/xmldsig#/, "other#"), "no_signature"],
  ["with an empty signature", signed.replace("abc=", " "), "empty_signature"],
  ["with another text", signed.replace("一", "七"), "other_document"],
  ["with a blank lost in a text", signed.replace("一 ", "一"), "other_document"],
  ["without its carriage return", signed.replace("&#13;", ""), "other_document"],
  ["with another guid", signed.replace('guid="G"', 'guid="H"'), "other_document"],
  ["with an element more", signed.replace("<c:B/>", "<c:B/><c:B/>"), "other_document"],
  ["in another namespace", signed.replace("http://c", "http://d"), "other_document"],
  ["with a DOCTYPE", signed.replace("<c:M", "<!DOCTYPE a><c:M"), "not_xml"],
  ["cut off", signed.slice(0, -8), "not_xml"],
  ["nothing", "", "not_xml"],
])("%s, it is not", (_, xml, problem) => {
  expect(signatureProblem(given, xml)).toBe(problem);
});
