import { beforeAll, expect, test } from "vitest";
import { everyDoor, guardedDoors, narrower } from "#lib/access/every-door.testing";
import { knock, tryBehind } from "#lib/access/knock.testing";
import { servedDoors, splitDoor } from "#lib/access/route-sources.testing";
import { type Visitor, visitorOf } from "#lib/access/visitor.testing";
import { may } from "#lib/domain/permissions";
import { codedScopes, type Role, roles, scopeOfRole } from "#lib/domain/role";

/** Nobody has to be signed in for these: to sign in, and to read how machines are spoken to. */
const open = [
  "GET /api/auth/[...nextauth]",
  "GET /api/v1/openapi.json",
  "POST /api/auth/[...nextauth]",
  "POST /api/sign-ins",
];

const isCoded = (role: Role) => codedScopes.some((scope) => scope === scopeOfRole[role]);
const keepers = Object.entries(everyDoor);
const doorsOf = (keeper: string) => keepers.filter(([, [may]]) => may === keeper).map(([name]) => name);

let people: Visitor[];

beforeAll(async () => {
  people = [];
  for (const role of roles) people.push(await visitorOf(role, isCoded(role) ? "9999" : null));
});

test("every route of app/api has its row, and every row a route", () => {
  const missing = servedDoors.filter((name) => !(name in everyDoor));
  const howTo = missing.map(
    (name) =>
      `add to lib/access/doors/<area>.testing.ts: "${name}": ["<action of permissions.ts>", "house" | "own"],`,
  );
  expect(howTo).toEqual([]);
  const gone = Object.keys(everyDoor).filter((name) => !servedDoors.includes(name));
  expect(gone.map((name) => `take "${name}" out of lib/access/doors: nothing serves it`)).toEqual([]);
});

test("a row says `house` where owners and offices stay outside, and `own` or `all` where they come in", () => {
  const wrong = guardedDoors.filter(
    ({ action, reaches }) =>
      roles.some((role) => isCoded(role) && may(role, action)) === (reaches === "house"),
  );
  expect(wrong).toEqual([]);
});

test("what nobody has to be signed in for is this, and no more", () => {
  expect(doorsOf("anybody").toSorted()).toEqual(open);
});

const closed = keepers.filter(([, [keeper]]) => keeper !== "anybody" && keeper !== "invitation");

test.each(closed)("%s opens to no stranger", async (name) => {
  const { status, code } = await knock(name, null);
  expect([status, ["signed_out", "signature_invalid"].includes(code ?? "")]).toEqual([401, true]);
});

test("an invitation that nobody gave opens nothing", async () => {
  for (const name of doorsOf("invitation")) {
    for (const visitor of [null, ...people]) expect((await knock(name, visitor)).status).toBe(404);
  }
});

test.each([...doorsOf("customs"), ...doorsOf("signature")])("%s opens to no person of ours", async (name) => {
  for (const visitor of people)
    expect([visitor.role, (await knock(name, visitor)).status]).toEqual([visitor.role, 401]);
});

test.each(guardedDoors)("$name lets in who may $action, and nobody else", async ({ name, action }) => {
  const heard: unknown[] = [];
  for (const visitor of people) {
    const isLetIn = may(visitor.role, action) && !narrower[name]?.includes(visitor.role);
    const isRead = splitDoor(name).method === "GET";
    const tried = isLetIn && !isRead ? await tryBehind(name, visitor) : null;
    const { status, code } = tried === null ? await knock(name, visitor) : { status: 0, code: tried };
    const isRefused = code === "not_permitted" || code === "scope_missing";
    const isWrong = isLetIn ? isRefused || status === 401 || status >= 500 : status !== 403 || !isRefused;
    if (isWrong) heard.push({ role: visitor.role, status, code });
  }
  expect(heard).toEqual([]);
});

test.each(doorsOf("signed_in"))("%s opens to everybody who is signed in", async (name) => {
  for (const visitor of people) {
    const { status, code } = await knock(name, visitor);
    const isRefused = code === "not_permitted" || code === "signed_out" || status >= 500;
    expect([visitor.role, isRefused, code]).toEqual([visitor.role, false, code]);
  }
});
