import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { accountChanges, accountDecisions } from "#db/schema/accounts";
import { inScope } from "#db/scope";
import { decideProposal } from "#lib/accounts/decide-proposal";
import { disableAccount } from "#lib/accounts/disable-account";
import { getAccount } from "#lib/accounts/get-account";
import { listProposals } from "#lib/accounts/list-proposals";
import {
  approving,
  firstPassword,
  grantOf,
  password,
  personOf,
  pin,
  proposed,
  reason,
  standing,
} from "#lib/accounts/people.testing";
import { proposeAccount } from "#lib/accounts/propose-account";
import { proposeGrant } from "#lib/accounts/propose-grant";
import { changePassword } from "#lib/auth/change-password";
import { changePin } from "#lib/auth/change-pin";
import { findSession } from "#lib/auth/find-session";
import type { Actor } from "#lib/context";
import { raceBehind } from "#lib/returns/race.testing";
import { waitsForApproval } from "#lib/returns/waits-for-approval";
import { runUseCase } from "#lib/run-use-case";
import { refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const eyes = { scope: "system", code: null, actorId: null } as const;

const waitsFor = (actor: Actor, changeId: string) =>
  inScope(eyes, (tx) =>
    tx.$count(accountChanges, and(waitsForApproval(actor), eq(accountChanges.id, changeId))),
  );

describe("R44 an account is granted by one person and approved by another", () => {
  test("until then nobody has it; then its person changes the first password before anything else", async () => {
    const { login, changeId, proposer } = await proposed("receiver");
    const supervisor = await personOf("supervisor");
    const waiting = await runUseCase(supervisor, (ctx) => listProposals(ctx), null);
    expect(waiting.find(({ id }) => id === changeId)).toMatchObject({ login, kind: "open", act: "decide" });
    expect(await waitsFor(supervisor, changeId)).toBe(1);
    expect(await waitsFor(proposer, changeId)).toBe(0);
    expect(await waitsFor(await personOf("officer"), changeId)).toBe(0);
    expect(await refusalOf(runUseCase(supervisor, getAccount, { login }))).toBe("not_found");
    await runUseCase(supervisor, decideProposal, approving(changeId));
    expect(await waitsFor(supervisor, changeId)).toBe(0);
    const person = await standing(login, firstPassword);
    expect(await refusalOf(runUseCase(person, getAccount, { login }))).toBe("password_first");
    const change = { password: firstPassword, next: password };
    expect(await refusalOf(runUseCase(person, changePin, { password: firstPassword, pin }))).toBe(
      "password_first",
    );
    await runUseCase(person, changePassword, change);
    const after = await findSession(person.sessionId);
    expect(after).toMatchObject({ mustChange: false, role: "receiver" });
    const { changes } = await runUseCase(supervisor, getAccount, { login });
    expect(changes.map(({ kind }) => kind)).toEqual(["password", "open"]);
    expect(changes[1]).toMatchObject({
      by: "administrator",
      decidedBy: "supervisor",
      isApproved: true,
      reason,
    });
  });

  test("nobody approves their own, nor does an administrator grant goods rights to a colleague's friend", async () => {
    const { changeId, proposer } = await proposed("receiver");
    expect(await refusalOf(runUseCase(proposer, decideProposal, approving(changeId)))).toBe("own_work");
    const colleague = await personOf("administrator");
    expect(await refusalOf(runUseCase(colleague, decideProposal, approving(changeId)))).toBe("not_permitted");
    const auditor = await proposed("auditor");
    await runUseCase(colleague, decideProposal, approving(auditor.changeId));
    const forced = inScope(eyes, (tx) =>
      tx.insert(accountDecisions).values({
        changeId,
        isApproved: true,
        decidedBy: proposer.userId,
        decidedAt: new Date(),
      }),
    );
    await expect(forced).rejects.toMatchObject({
      cause: { message: expect.stringContaining("another person") },
    });
  });

  test("customs alone approves an officer's account", async () => {
    const { login, changeId } = await proposed("officer");
    for (const role of ["supervisor", "administrator"] as const) {
      expect(await refusalOf(runUseCase(await personOf(role), decideProposal, approving(changeId)))).toBe(
        "not_permitted",
      );
    }
    const officer = await personOf("officer");
    await runUseCase(officer, decideProposal, approving(changeId));
    const admin = await personOf("administrator");
    expect(await refusalOf(runUseCase(admin, disableAccount, { login, reason }))).toBe("not_permitted");
    const asked = { login: `n${uuidv7()}`, grant: grantOf("receiver"), reason };
    expect(await refusalOf(runUseCase(officer, proposeAccount, asked))).toBe("not_permitted");
    const crossing = { login, grant: grantOf("receiver"), reason };
    expect(await refusalOf(runUseCase(admin, proposeGrant, crossing))).toBe("role_crosses_customs");
  });

  test("of two who decide at once the second is told that it is decided", async () => {
    const { login, changeId } = await proposed("inspector");
    const [one, other] = [await personOf("supervisor"), await personOf("supervisor")];
    const decline = { changeId, approve: false as const, reason: "名额已满", pin };
    const [first, second] = await raceBehind(one, decideProposal, approving(changeId), () =>
      runUseCase(other, decideProposal, decline),
    );
    expect(first.status).toBe("fulfilled");
    expect(second).toMatchObject({ status: "rejected", reason: { code: "proposal_decided" } });
    expect(await standing(login, firstPassword)).toMatchObject({ role: "inspector", mustChange: true });
  });

  test("of two who propose a login at once the second is told that one waits", async () => {
    const [one, other] = [await personOf("administrator"), await personOf("administrator")];
    const asked = { login: `n${uuidv7()}`, grant: grantOf("receiver"), reason };
    const [first, second] = await raceBehind(one, proposeAccount, asked, () =>
      runUseCase(other, proposeAccount, asked),
    );
    expect(first.status).toBe("fulfilled");
    expect(second).toMatchObject({ status: "rejected", reason: { code: "account_waits" } });
  });

  test("a login is proposed once at a time; declined or taken back, it has no effect", async () => {
    const { login, changeId, proposer } = await proposed("receiver");
    const again = { login, grant: grantOf("auditor"), reason };
    const colleague = await personOf("administrator");
    expect(await refusalOf(runUseCase(colleague, proposeAccount, again))).toBe("account_waits");
    await runUseCase(proposer, decideProposal, { changeId, approve: false, reason: "写错岗位", pin });
    expect(await refusalOf(runUseCase(colleague, getAccount, { login }))).toBe("not_found");
    await runUseCase(colleague, proposeAccount, again);
  });
});
