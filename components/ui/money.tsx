import { formatFen } from "#lib/i18n/format";

/** An amount in yuan with two decimals; the sign of the currency stays in the background. */
export function Money({ fen }: { fen: number }) {
  return (
    <span className="code-figures whitespace-nowrap">
      <span className="text-ink-3">¥</span>
      {formatFen(fen)}
    </span>
  );
}
