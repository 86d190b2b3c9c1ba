import { describe, expect, it } from "vitest";
import { readDigitalLink } from "#lib/domain/gs1/digital-link";

const read = (uri: string) => {
  const message = readDigitalLink(uri, 2026);
  return message.ok
    ? message.elements.map(({ ai, value }) => `(${ai})${value}`).join("")
    : message.fault.code;
};

describe("readDigitalLink", () => {
  it.each([
    ["http://a/00/006141411234567890", "(00)006141411234567890"],
    ["HTTPS://a/00/006141411234567890", "(00)006141411234567890"],
    ["https://a:65535/01/12312312312333", "(01)12312312312333"],
    ["https://[2001:db8::1]/01/12312312312333", "(01)12312312312333"],
    ["https://a/more/stem/00/006141411234567890", "(00)006141411234567890"],
    ["https://a/00/faux/00/006141411234567890", "(00)006141411234567890"],
    ["https://a/01/12312312312333/22/T/10/ABC/21/XYZ", "(01)12312312312333(22)T(10)ABC(21)XYZ"],
    ["https://a/01/12312312312333/22/T/21/XYZ", "(01)12312312312333(22)T(21)XYZ"],
    ["https://a/01/12312312312333/235/TEST?10=ABC", "(01)12312312312333(235)TEST(10)ABC"],
    ["https://a/414/9520123456788/254/32a%2Fb", "(414)9520123456788(254)32a/b"],
    ["https://a/8018/123456789012345675/8019/123", "(8018)123456789012345675(8019)123"],
    ["https://a/00/006141411234567890?", "(00)006141411234567890"],
    ["https://a/01/12312312312333?&&99=ABC&&x=1&lonely&98=XYZ&#here", "(01)12312312312333(99)ABC(98)XYZ"],
    ["https://a/01/12312312312333/22/ABC+1?98=XYZ%2f987", "(01)12312312312333(22)ABC+1(98)XYZ/987"],
    ["https://a/8004/9520614141234567?01=9520123456788", "(8004)9520614141234567(01)09520123456788"],
  ])("reads %s", (uri, elements) => {
    expect(read(uri)).toBe(elements);
  });

  it.each([
    ["HtTp://a/b/00/006141411234567890", "uri_form"],
    ["ftp://a/00/006141411234567890", "uri_form"],
    ["https:///00/006141411234567890", "uri_form"],
    ["https://a$/00/006141411234567890", "uri_form"],
    ["https://a/00/006141411234567890 ", "uri_form"],
    ["https://a", "uri_form"],
    ["https://a/b", "uri_without_key"],
    ["https://00/006141411234567890", "uri_without_key"],
    ["https://a/stem/00/006141411234567890/", "uri_without_key"],
    ["https://a/01/09520123456788/89/ABC", "uri_without_key"],
    ["https://a/10/ABC", "uri_without_key"],
    ["https://a/01/12312312312333/21/XYZ/10/ABC", "uri_order"],
    ["https://a/01/12312312312333/22/T/235/X", "uri_order"],
    ["https://a/01/2112345678900", "too_short"],
    ["https://a/253/1231231231232TEST56789012345678", "too_long"],
    ["https://a/01/12312312312333?99=", "empty"],
    ["https://a/01/12312312312333?999=x", "unknown_identifier"],
    ["https://a/01/12312312312333/22/A?98=XYZ+987", "character"],
    ["https://a/01/09520123456788?10=ABC123", "uri_belongs_in_path"],
    ["https://a/01/09520123456788/10/A?01=09520123456788", "uri_repeated"],
    ["https://a/01/09520123456788?99=A&99=A", "uri_repeated"],
    ["https://a/00/006141411234567890?254=1", "uri_attribute"],
    ["https://a/01/09520123456788?37=5", "not_together"],
  ])("refuses %s: %s", (uri, code) => {
    expect(read(uri)).toBe(code);
  });
});
