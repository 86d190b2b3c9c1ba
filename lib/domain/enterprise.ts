/** Customs' credit classes of enterprises (海关注册登记和备案企业信用管理办法): the untrusted do no business with returns. */
export const creditClasses = ["certified", "ordinary", "untrusted"] as const;
export type CreditClass = (typeof creditClasses)[number];

/** A merchant's standing authorisation of its domestic agent covers a return on a day up to its last. */
export function isAuthorised(
  enterprise: { authorisationNo: string | null; authorisedUntil: string | null } | undefined,
  day: string,
): boolean {
  if (!enterprise?.authorisationNo) return false;
  return enterprise.authorisedUntil === null || enterprise.authorisedUntil >= day;
}
