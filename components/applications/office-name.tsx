import { Code } from "#components/ui/code";
import { findCustomsOffice } from "#lib/domain/codes/customs-office";

/** A customs office by its code, with its name where the table has it. */
export function OfficeName({ code }: { code: string | null }) {
  if (!code) return "—";
  const name = findCustomsOffice(code)?.name ?? "";
  return (
    <span className="line-clamp-1" title={name}>
      <Code value={code} /> {name}
    </span>
  );
}
