import type { ReactNode } from "react";

/** A figure with its unit in a lighter tone. */
export function Quantity({ value, unit }: { value: ReactNode; unit: string }) {
  return (
    <span className="whitespace-nowrap">
      <span className="code-figures">{value}</span>
      <span className="ms-1 text-ink-3">{unit}</span>
    </span>
  );
}
