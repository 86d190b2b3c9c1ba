import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions, users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { createUser } from "#lib/auth/create-user";
import { findSession } from "#lib/auth/find-session";
import { getBadge } from "#lib/auth/get-badge";
import { issueBadge } from "#lib/auth/issue-badge";
import { listBadges } from "#lib/auth/list-badges";
import { signIn } from "#lib/auth/sign-in";
import { switchOperator } from "#lib/auth/switch-operator";
import { unlockScreen } from "#lib/auth/unlock-screen";
import type { Role } from "#lib/domain/role";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const password = "correct horse battery";
const pin = "482913";

async function person(role: Role) {
  const login = `b${uuidv7()}`;
  const plain = { scopeCode: null, badgeCode: null, officerNumber: role === "officer" ? "2991" : null };
  const { userId } = await asSystem(createUser, { login, name: "测试员", role, password, pin, ...plain });
  const issuer = await actorFor(role === "officer" ? "officer" : "supervisor");
  const { badgeCode: badge } = await runUseCase(issuer, issueBadge, { login });
  return { login, userId, badge };
}

async function standing(login: string): Promise<string> {
  const opened = await asSystem(signIn, { login, password, address: uuidv7() });
  if (!opened.ok) throw new Error("not signed in");
  return opened.sessionId;
}

test("R43 a badge and its PIN hand the machine over: one session ends, the other begins", async () => {
  const giver = await person("receiver");
  const taker = await person("receiver");
  const from = await standing(giver.login);
  const asked = { badge: taker.badge, pin, path: "/receiving", from };
  const switched = await asSystem(switchOperator, asked);
  expect(await findSession(switched.sessionId)).toMatchObject({ userId: taker.userId });
  expect(await refusalOf(findSession(from))).toBe("signed_out");
});

test("R43 without the PIN, at a desk of others, or with a badge that is none, nobody is switched", async () => {
  const giver = await person("receiver");
  const taker = await person("inspector");
  const from = await standing(giver.login);
  const asked = { badge: taker.badge, pin, path: "/inspection", from };
  expect(await refusalOf(asSystem(switchOperator, { ...asked, pin: "000000" }))).toBe("pin_wrong");
  expect(await refusalOf(asSystem(switchOperator, { ...asked, badge: "OP-NOBODY" }))).toBe("pin_wrong");
  expect(await refusalOf(asSystem(switchOperator, { ...asked, path: "/receiving" }))).toBe("not_permitted");
  expect(await findSession(from)).toMatchObject({ userId: giver.userId });
});

test("five wrong PINs lock the badge as they lock every signature", async () => {
  const giver = await person("receiver");
  const taker = await person("receiver");
  const asked = { badge: taker.badge, path: "/receiving", from: await standing(giver.login) };
  for (let wrong = 0; wrong < 5; wrong++) {
    expect(await refusalOf(asSystem(switchOperator, { ...asked, pin: "000000" }))).toBe("pin_wrong");
  }
  expect(await refusalOf(asSystem(switchOperator, { ...asked, pin }))).toBe("locked_out");
});

test("a new badge ends the old one, and a disabled person's badge opens nothing", async () => {
  const giver = await person("receiver");
  const taker = await person("receiver");
  const supervisor = await actorFor("supervisor");
  const { badgeCode } = await runUseCase(supervisor, issueBadge, { login: taker.login });
  const asked = { pin, path: "/receiving", from: await standing(giver.login) };
  expect(await refusalOf(asSystem(switchOperator, { ...asked, badge: taker.badge }))).toBe("pin_wrong");
  await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.update(users).set({ disabledAt: new Date() }).where(eq(users.id, taker.userId)),
  );
  expect(await refusalOf(asSystem(switchOperator, { ...asked, badge: badgeCode }))).toBe("pin_wrong");
  expect(await refusalOf(runUseCase(supervisor, getBadge, { login: taker.login }))).toBe("not_found");
});

test("customs gives its officers their badges, the house its own people, and nobody those of outsiders", async () => {
  const officer = await person("officer");
  const clerk = await person("dock_clerk");
  const supervisor = await actorFor("supervisor");
  const colleague = await actorFor("officer");
  expect(await refusalOf(runUseCase(supervisor, issueBadge, { login: officer.login }))).toBe("not_permitted");
  expect(await refusalOf(runUseCase(colleague, issueBadge, { login: clerk.login }))).toBe("not_permitted");
  expect(await refusalOf(runUseCase(supervisor, getBadge, { login: officer.login }))).toBe("not_found");
  const listed = await runUseCase(colleague, (ctx) => listBadges(ctx), null);
  expect(listed.every(({ role }) => role === "officer")).toBe(true);
  expect(listed).toContainEqual(expect.objectContaining({ login: officer.login, hasBadge: true }));
  expect(await refusalOf(runUseCase(await actorFor("receiver"), issueBadge, { login: clerk.login }))).toBe(
    "not_permitted",
  );
});

test("a locked screen opens with the PIN of its own person alone", async () => {
  const clerk = await person("receiver");
  const actor = await findSession(await standing(clerk.login));
  expect(await refusalOf(runUseCase(actor, unlockScreen, { pin: "000000" }))).toBe("pin_wrong");
  expect(await runUseCase(actor, unlockScreen, { pin })).toEqual({ userId: clerk.userId });
  const open = await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.select().from(sessions).where(eq(sessions.userId, clerk.userId)),
  );
  expect(open).toHaveLength(1);
});
