import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isSignedBy, signDocument } from "./sign-document.ts";
import { testKey } from "./test-key.ts";

const dataDir = mkdtempSync(join(tmpdir(), "guicang-sign-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<ceb:CEB625Message guid="G" version="1.0" xmlns:ceb="http://www.chinaport.gov.cn/ceb" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <ceb:InvtRefund>
        <ceb:reason>&lt;&amp;&gt;&quot;&apos; 一&#13;
二	𠮷 ]]&gt;</ceb:reason>
    </ceb:InvtRefund>
</ceb:CEB625Message>
`;

test("the key is made once, with a certificate of its own", () => {
  const { certificate } = testKey(dataDir);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(testKey(dataDir).certificate.fingerprint256).toBe(certificate.fingerprint256);
});

test("a signed document is the same one with its signature before the end, and nothing of it may change", () => {
  const key = testKey(dataDir);
  const signed = signDocument(xml, key);
  const [before = "", after = ""] = signed.split(/<ds:Signature [\s\S]*<\/ds:Signature>/);
  expect(before + after).toBe(xml);
  expect(after).toBe("</ceb:CEB625Message>\n");
  expect(isSignedBy(signed, key)).toBe(true);
  expect(isSignedBy(signed.replace("𠮷", "吉"), key)).toBe(false);
  expect(isSignedBy(signed.replace("&#13;", ""), key)).toBe(false);
  expect(isSignedBy(xml, key)).toBe(false);
});

test("as a program it signs its stdin with the same key, and says no to what is no document", () => {
  const run = (input: string) =>
    spawnSync(process.execPath, ["sandbox/sign.ts"], {
      input,
      encoding: "utf8",
      env: { ...process.env, DATA_DIR: dataDir },
    });
  const { status, stdout } = run(xml);
  expect(status).toBe(0);
  expect(isSignedBy(stdout, testKey(dataDir))).toBe(true);
  expect(run("<a").status).toBe(1);
});
