import { useTranslations } from "next-intl";
import type { ItemFile } from "#components/item/item-file";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";

type Decision = ItemFile["laneDecisions"][number];

/** Why a piece is in its lane, the latest first; empty for who may not know yet. */
export function LaneDecisions({ decisions }: { decisions: readonly Decision[] }) {
  const t = useTranslations("item.lane");
  return (
    <ol className="flex flex-col gap-3">
      {decisions.toReversed().map((decision) => (
        <li key={decision.id} className="flex flex-col gap-1">
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={decision.lane === "in_person" ? "attention" : "ok"}>
              {t(`to.${decision.lane}`)}
            </Badge>
            <Why decision={decision} />
          </p>
          <p className="text-fine text-ink-2">
            {t("round", { round: decision.round })} · <DateTime at={decision.decidedAt} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Why({ decision }: { decision: Decision }) {
  const t = useTranslations("item.lane");
  const { basis, drawReason, reason, instructionNo } = decision;
  if (basis === "draw" && drawReason) return <span>{t("drawn", { why: t(`why.${drawReason}`) })}</span>;
  if (basis === "reroute") return <span className="measure">{t("rerouted", { reason: reason ?? "" })}</span>;
  return (
    <span>
      {t("instructed")} <Code value={instructionNo ?? ""} />
    </span>
  );
}
