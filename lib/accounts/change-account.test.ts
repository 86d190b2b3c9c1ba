import { describe, expect, test } from "vitest";
import { decideProposal } from "#lib/accounts/decide-proposal";
import { disableAccount } from "#lib/accounts/disable-account";
import { getAccount } from "#lib/accounts/get-account";
import { listAccounts } from "#lib/accounts/list-accounts";
import {
  approving,
  firstPassword,
  grantOf,
  personOf,
  pin,
  reason,
  standing,
} from "#lib/accounts/people.testing";
import { proposeEnabling } from "#lib/accounts/propose-enabling";
import { proposeGrant } from "#lib/accounts/propose-grant";
import { findSession } from "#lib/auth/find-session";
import { runUseCase } from "#lib/run-use-case";
import { refusalOf } from "#lib/testing";

describe("R44 what an account is changes", () => {
  test("by the supervisor's word alone once goods are concerned, and the person signs in anew", async () => {
    const person = await personOf("auditor");
    const admin = await personOf("administrator");
    const asked = { login: person.login, grant: grantOf("receiver"), reason };
    const { changeId } = await runUseCase(admin, proposeGrant, asked);
    expect((await findSession(person.sessionId)).role).toBe("auditor");
    const decision = { changeId, approve: true as const, firstPassword: null, pin };
    await runUseCase(await personOf("supervisor"), decideProposal, decision);
    expect(await refusalOf(findSession(person.sessionId))).toBe("signed_out");
    expect(await standing(person.login)).toMatchObject({ role: "receiver", mustChange: false });
    expect(await refusalOf(runUseCase(admin, proposeGrant, asked))).toBe("account_same");
    expect(await refusalOf(runUseCase(admin, proposeGrant, { ...asked, login: admin.login }))).toBe(
      "own_work",
    );
  });

  test("disabling acts at once on an open session; enabling waits, and begins with a first password", async () => {
    const person = await personOf("receiver");
    const admin = await personOf("administrator");
    const asked = { login: person.login, reason };
    expect(await refusalOf(runUseCase(admin, disableAccount, { login: admin.login, reason }))).toBe(
      "own_work",
    );
    expect(await refusalOf(runUseCase(admin, proposeEnabling, asked))).toBe("account_same");
    await runUseCase(admin, disableAccount, asked);
    expect(await refusalOf(findSession(person.sessionId))).toBe("signed_out");
    const { changeId } = await runUseCase(admin, proposeEnabling, asked);
    const supervisor = await personOf("supervisor");
    const bare = { changeId, approve: true as const, firstPassword: null, pin };
    expect(await refusalOf(runUseCase(supervisor, decideProposal, bare))).toBe("input_invalid");
    await runUseCase(supervisor, decideProposal, approving(changeId));
    expect(await standing(person.login, firstPassword)).toMatchObject({ mustChange: true });
    const found = await runUseCase(supervisor, listAccounts, { q: person.login, page: 1 });
    expect(found.rows).toMatchObject([
      { login: person.login, state: "active", signedInAt: expect.any(Date) },
    ]);
  });

  test("an officer sees customs' accounts alone, and who works with goods sees none", async () => {
    const clerk = await personOf("receiver");
    const officer = await personOf("officer");
    expect(await refusalOf(runUseCase(officer, getAccount, { login: clerk.login }))).toBe("not_found");
    const found = await runUseCase(officer, listAccounts, { q: clerk.login, page: 1 });
    expect(found.total).toBe(0);
    expect(await refusalOf(runUseCase(clerk, listAccounts, { page: 1 }))).toBe("not_permitted");
  });
});
