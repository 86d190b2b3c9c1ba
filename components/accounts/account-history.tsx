import { useTranslations } from "next-intl";
import { useGrantWords } from "#components/accounts/use-grant-words";
import { DateTime } from "#components/ui/date-time";
import type { AccountChangeKind, Grant } from "#lib/domain/account-rules";

type Change = {
  id: string;
  kind: AccountChangeKind;
  before: Grant | null;
  after: Grant | null;
  reason: string | null;
  by: string | null;
  at: Date;
  isApproved: boolean | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
};

/** What was proposed for an account and done to it, by whom, from what to what and why, the latest first. */
export function AccountHistory({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations("accounts");
  const words = useGrantWords();
  if (changes.length === 0) return <p className="text-ink-2">{t("noChanges")}</p>;
  return (
    <ol className="flex flex-col gap-3">
      {changes.map((change) => (
        <li key={change.id} className="flex flex-col">
          <span className="flex flex-wrap items-baseline gap-x-3">
            <DateTime at={change.at} exact /> <span>{change.by ?? t("byServer")}</span>
            <span className="font-medium">{t(`kind.${change.kind}`)}</span>
          </span>
          {change.after && <span className="wrap-anywhere">{words(change.before, change.after)}</span>}
          {change.reason && <span className="wrap-anywhere text-ink-2">{change.reason}</span>}
          <Decision change={change} />
        </li>
      ))}
    </ol>
  );
}

function Decision({ change }: { change: Change }) {
  const t = useTranslations("accounts");
  if (change.decidedAt && change.decidedBy) {
    const said = t(change.isApproved ? "approvedBy" : "declinedBy", { name: change.decidedBy });
    return (
      <span className="flex flex-wrap items-baseline gap-x-3 text-ink-2">
        <DateTime at={change.decidedAt} exact /> {said}
        {change.decisionReason && <span className="wrap-anywhere">{change.decisionReason}</span>}
      </span>
    );
  }
  const isProposal = change.after !== null && change.by !== null;
  return isProposal ? <span className="text-ink-2">{t("undecided")}</span> : null;
}
