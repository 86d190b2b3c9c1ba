import { Code } from "#components/ui/code";
import { findCustomsOffice } from "#lib/domain/codes/customs-office";

/** A customs office by its code, with its name where the table has it. */
export function OfficeName({ code }: { code: string | null }) {
  if (!code) return "—";
  return (
    <span className="whitespace-nowrap">
      <Code value={code} /> {findCustomsOffice(code)?.name}
    </span>
  );
}
