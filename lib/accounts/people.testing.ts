import { proposeAccount } from "#lib/accounts/propose-account";
import { createUser } from "#lib/auth/create-user";
import { findSession } from "#lib/auth/find-session";
import { signIn } from "#lib/auth/sign-in";
import type { Grant } from "#lib/domain/account-rules";
import type { Role } from "#lib/domain/role";
import { runUseCase } from "#lib/run-use-case";
import { asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

/** What everybody who is made here signs in with. */
export const password = "correct horse battery";
/** What an approver gives a new person. */
export const firstPassword = "first-Word-9271";
/** What everybody who is made here signs with. */
export const pin = "482913";
/** Why anything is proposed here. */
export const reason = "新班组 12 月 1 日上岗";

/** An account of that role, as it is proposed. */
export const grantOf = (role: Role): Grant => ({
  name: "测试员",
  role,
  scopeCode: null,
  officerNumber: role === "officer" ? "2991" : null,
  trainee: false,
});

/** The open session of somebody who signed in. */
export async function standing(login: string, secret = password) {
  const opened = await asSystem(signIn, { login, password: secret, address: uuidv7() });
  if (!opened.ok) throw new Error(opened.reason);
  return findSession(opened.sessionId);
}

/** Somebody of that role who has signed in, with a PIN. */
export async function personOf(role: Role) {
  const login = `p${uuidv7()}`;
  const { name: _, ...rest } = grantOf(role);
  await asSystem(createUser, { login, name: role, ...rest, password, pin, badgeCode: null });
  return standing(login);
}

/** A proposal of an account of that role, and who made it. */
export async function proposed(role: Role, by: Role = "administrator") {
  const login = `n${uuidv7()}`;
  const proposer = await personOf(by);
  const { changeId } = await runUseCase(proposer, proposeAccount, { login, grant: grantOf(role), reason });
  return { login, changeId, proposer };
}

/** The approval of a proposal. */
export const approving = (changeId: string) => ({ changeId, approve: true as const, firstPassword, pin });
