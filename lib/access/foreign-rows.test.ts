import { beforeAll, describe, expect, test } from "vitest";
import { ownDoorsOf } from "#lib/access/every-door.testing";
import { askFor, type Heard, knock, tryBehind } from "#lib/access/knock.testing";
import {
  canariesIn,
  codesOfRival,
  guessed,
  makeCodes,
  makeWorld,
  type OwnerRole,
  ownerRoles,
  type World,
} from "#lib/access/owners.testing";
import { splitDoor } from "#lib/access/route-sources.testing";
import type { Known } from "#lib/access/sample-of.testing";
import { type Visitor, visitorOf } from "#lib/access/visitor.testing";

/** What is about all of one's own rows, or asks for none by name. */
const namesNothing: readonly string[] = [
  "GET /api/v1/batches",
  "GET /api/v1/returns",
  "POST /api/exports",
  "POST /api/standing-authorisation-ends",
  "POST /api/standing-authorisations",
];

/** Where a list that is not one's own is said to be none in words, not by 404: it is one of many things that are sent. */
const saidInWords: Readonly<Record<string, Pick<Heard, "status" | "code">>> = {
  "POST /api/announcement-files": { status: 200, code: null },
  "POST /api/announcements": { status: 422, code: "document_refused" },
  "POST /api/v1/returns": { status: 422, code: "document_refused" },
};

/** What is not even the own role's to see, though its action covers the door: the house hands it to another. */
const handedToAnother: Readonly<Record<string, readonly OwnerRole[]>> = {
  // A key belongs to one account, also among those under one code.
  "POST /api/api-key-revocations": ownerRoles,
  "POST /api/api-keys": ownerRoles,
  // The sample's key is no office's.
  "POST /api/office-key-changes": ["origin_officer"],
  // Only who was handed the load answers for it, here the merchant.
  "POST /api/goods-receipts": ["platform"],
};

let mine: World;
let theirs: Record<OwnerRole, World>;
let visitors: Record<OwnerRole, Visitor>;

beforeAll(async () => {
  const codes = await makeCodes();
  mine = await makeWorld(codes);
  const rivals = await each(async (role) => makeWorld(await codesOfRival(codes, role)));
  theirs = rivals;
  visitors = await each((role) => visitorOf(role, codes[role]));
}, 120_000);

async function each<T>(make: (role: OwnerRole) => Promise<T>): Promise<Record<OwnerRole, T>> {
  const [merchant, platform, agent, origin_officer] = await Promise.all(ownerRoles.map(make));
  return { merchant, platform, agent, origin_officer } as Record<OwnerRole, T>;
}

const namesOne = (asked: unknown, world: World, role: OwnerRole) => {
  const text = JSON.stringify(asked);
  return Object.values(world.known[role]).some((value) => value !== "" && text.includes(value));
};

/** What an answer says beside what was asked for, and beside its own number. */
function bare({ said }: Heard, known: Known): string {
  const body = said.slice(said.indexOf("\n") + 1).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "·");
  const asked = Object.values(known).filter((value) => value !== "");
  return asked.reduce((text, value) => text.replaceAll(value, "·"), body);
}

const told = ({ status, code }: Heard) => ({ status, code });

describe.each(ownerRoles)("%s", (role) => {
  const doors = ownDoorsOf(role).map(({ name }) => name);

  test.each(doors)("%s gives nothing of another's away", async (name) => {
    const known = theirs[role].known[role];
    const heard = await knock(name, visitors[role], known);
    expect(canariesIn(heard.said, heard.asked, theirs[role].words)).toEqual([]);
    const isNamed = namesOne(await askFor(name, known), theirs[role], role);
    expect(
      isNamed || namesNothing.includes(name),
      `add the field that names a row to \`known\` of lib/access/owners.testing.ts, or "${name}" to namesNothing here`,
    ).toBe(true);
    if (!isNamed) return;
    const isFilter = splitDoor(name).method === "GET" && heard.status === 200;
    if (!isFilter) expect(told(heard)).toEqual(saidInWords[name] ?? { status: 404, code: "not_found" });
    const nobodys = await knock(name, visitors[role], guessed(known));
    expect([told(heard), bare(heard, known)]).toEqual([told(nobodys), bare(nobodys, guessed(known))]);
  });

  test.each(doors)("%s is open to its own", async (name) => {
    const known = mine.known[role];
    if (!namesOne(await askFor(name, known), mine, role)) return;
    const isRead = splitDoor(name).method === "GET";
    const code = isRead
      ? (await knock(name, visitors[role], known)).code
      : await tryBehind(name, visitors[role], known);
    const isAnothers = handedToAnother[name]?.includes(role) ?? false;
    expect(code === "not_found").toBe(isAnothers);
  });
});
