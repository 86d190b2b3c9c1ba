import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { signDocument } from "../signing/sign-document.ts";
import { testKey, testKeyFile } from "../signing/test-key.ts";
import { startWorld, type World } from "../testing.ts";
import { documentXml, postDocument, saysIn } from "./document.testing.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const SIGNATURE = /<ds:Signature [\s\S]*<\/ds:Signature>/;
const unsigned = (head: Record<string, string> = {}) => documentXml(head).replace(SIGNATURE, "");

async function firstAnswer(): Promise<string> {
  const [first] = await world.product.received(1);
  return first ? saysIn(first, "returnInfo") || saysIn(first, "returnStatus") : "";
}

test("a signed document is taken; one that is only kept for later need not be signed", async () => {
  await postDocument(world, documentXml());
  await postDocument(world, unsigned({ copNo: "TH2", appStatus: "1" }));
  expect(await (await world.call("GET", "/documents")).json()).toHaveLength(2);
});

test.each([
  ["without a signature", () => unsigned(), "缺失"],
  ["that was changed after its signing", () => documentXml().replace("七天无理由退货", "不想要了"), "不通过"],
  ["signed twice", () => documentXml().replace(SIGNATURE, "$&$&"), "只有一个"],
  [
    "whose signature is not the last of it",
    () => {
      const xml = documentXml();
      const [signature = ""] = SIGNATURE.exec(xml) ?? [];
      return xml.replace(signature, "").replace("<ceb:BaseTransfer>", `${signature}<ceb:BaseTransfer>`);
    },
    "末尾",
  ],
])("a document %s is answered by a CEB900", async (_what, make, words) => {
  expect((await postDocument(world, make())).status).toBe(200);
  expect(await firstAnswer()).toContain(words);
  expect(await (await world.call("GET", "/documents")).json()).toEqual([]);
});

test("another key's signature is refused, but where the sandbox has no key", async () => {
  const stranger = testKey(`${world.config.dataDir}/stranger`);
  const xml = signDocument(unsigned(), stranger);
  await postDocument(world, xml);
  expect(await firstAnswer()).toContain("不通过");
  rmSync(testKeyFile(world.config.dataDir));
  await postDocument(world, xml);
  expect(await (await world.call("GET", "/documents")).json()).toHaveLength(1);
});
