import { useTranslations } from "next-intl";
import type { ExportRow } from "#components/exports/export-row";
import { Badge } from "#components/ui/badge";
import { Progress } from "#components/ui/progress";
import type { Tone } from "#components/ui/tone";
import { TwoLines } from "#components/ui/two-lines";
import type { ExportState } from "#lib/domain/export-file";

const tones: Record<ExportState, Tone> = {
  waiting: "pending",
  running: "pending",
  ready: "ok",
  expired: "already",
  refused: "stop",
  too_long: "attention",
  failed: "stop",
};

/** What helps where no file comes of it any more. */
const wayOn: Partial<Record<ExportState, "again" | "narrow">> = {
  expired: "again",
  failed: "again",
  too_long: "narrow",
};

/** How far an export has got, and what to do where it ended without a file. */
export function ExportProgress({ row: { state, written, total } }: { row: ExportRow }) {
  const t = useTranslations("exports");
  if (state === "running") {
    return (
      <Progress
        label={t("progress", { written, total: total ?? written })}
        value={written}
        max={total ?? written}
      />
    );
  }
  const help = wayOn[state];
  const badge = <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
  if (state === "ready") return <TwoLines first={badge} second={t("rows", { count: written })} />;
  return help ? <TwoLines first={badge} second={t(help)} /> : badge;
}
