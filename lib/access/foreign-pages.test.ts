import { beforeAll, describe, expect, test } from "vitest";
import { ownDoorsOf } from "#lib/access/every-door.testing";
import { knock } from "#lib/access/knock.testing";
import {
  type Codes,
  canariesIn,
  codesOfRival,
  makeCodes,
  makeWorld,
  type OwnerRole,
  ownerRoles,
  type World,
} from "#lib/access/owners.testing";
import { pageReads, readAs } from "#lib/access/page-reads.testing";
import { splitDoor } from "#lib/access/route-sources.testing";
import { type Visitor, visitorOf } from "#lib/access/visitor.testing";

let codes: Codes;
let mine: World;

beforeAll(async () => {
  codes = await makeCodes();
  mine = await makeWorld(codes);
}, 120_000);

/** What the pages read and what machines list, by its name; the machines first, because a key notes its use. */
async function listsOf(visitor: Visitor, role: OwnerRole): Promise<Map<string, string>> {
  const lists = new Map<string, string>();
  for (const { name } of ownDoorsOf(role)) {
    const { method, path } = splitDoor(name);
    if (method !== "GET" || path.includes("[")) continue;
    const { status, said } = await knock(name, visitor, mine.known[role]);
    const body = said.slice(said.indexOf("\n")).replace(/"requestId":"[^"]*"/, "");
    lists.set(name, `${status} ${body}`);
  }
  for (const read of pageReads) {
    const said = await readAs(visitor.actor, read, mine.known[role]);
    lists.set(read.name, said.replace(/"readAt":"[^"]*"/, ""));
  }
  return lists;
}

describe.each(ownerRoles)("%s", (role) => {
  test("no page reads a word of another's, nor counts a row of theirs", async () => {
    const visitor = await visitorOf(role, codes[role]);
    const before = await listsOf(visitor, role);
    const theirs = await makeWorld(await codesOfRival(codes, role));
    const after = await listsOf(visitor, role);
    for (const [name, said] of after) {
      expect([name, canariesIn(said, "", theirs.words)]).toEqual([name, []]);
      expect([name, said]).toEqual([name, before.get(name)]);
    }
    // What is one's own is there, and one more of it is counted.
    await makeWorld(codes);
    const grown = await listsOf(visitor, role);
    const moved = [...grown].filter(([name, said]) => said !== before.get(name));
    expect(moved.filter(([, said]) => canariesIn(said, "", mine.words).length > 0)).not.toEqual([]);
    expect(moved.map(([name]) => name)).toContain("countDesks");
  }, 60_000);

  test("no page reads a word of another's when it is asked for by name", async () => {
    const visitor = await visitorOf(role, codes[role]);
    const theirs = await makeWorld(await codesOfRival(codes, role));
    for (const read of pageReads) {
      const known = theirs.known[role];
      const said = await readAs(visitor.actor, read, known);
      expect([read.name, canariesIn(said, Object.values(known).join(" "), theirs.words)]).toEqual([
        read.name,
        [],
      ]);
    }
  }, 60_000);
});
