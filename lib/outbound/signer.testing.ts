import { createUser } from "#lib/auth/create-user";
import type { Actor } from "#lib/context";
import { scopeOfRole } from "#lib/domain/role";
import { shanghaiDay } from "#lib/domain/shanghai";
import { randomDigits } from "#lib/returns/testing";
import { asSystem } from "#lib/testing";

/** The PIN of everybody `signerFor` makes. */
export const pin = "246810";

/** A person of that role who can sign with a PIN. */
export async function signerFor(
  role: "supervisor" | "officer" | "stock_controller",
): Promise<Actor & { userId: string; login: string }> {
  const login = `qz${randomDigits(12)}`;
  const { userId } = await asSystem(createUser, {
    login,
    name: "签字人",
    role,
    scopeCode: null,
    password: "a long enough word",
    pin,
    badgeCode: null,
    officerNumber: role === "officer" ? randomDigits(7) : null,
  });
  return { userId, login, role, scope: scopeOfRole[role], scopeCode: null };
}

/** A second person's yes to a load; the approval of customs, of that day, goes with one that is destroyed. */
export const approvalOf = (batchNo: string, approvedOn = new Date(), approvalNo = "XH-1") => ({
  batchNo,
  pin,
  customsApproval: { approvalNo, approvalDate: shanghaiDay(approvedOn) },
});
