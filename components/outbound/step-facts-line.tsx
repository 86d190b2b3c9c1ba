import { useTranslations } from "next-intl";
import {
  type DestructionPath,
  type DestructionStep,
  isOverdue,
  leftAt,
  videoKeptUntil,
  weightDifference,
} from "#lib/domain/destruction-path";
import { formatFen, formatMoment } from "#lib/i18n/format";

/** What is on record of a step of a destruction, in one line. */
export function StepFactsLine({
  step,
  path,
}: {
  step: DestructionStep;
  path: Pick<DestructionPath, "taken" | "lastDay">;
}) {
  const t = useTranslations("outbound.path.facts");
  const { taken, lastDay } = path;
  const kilograms = (grams: number) => grams / 1_000;
  const lines: { readonly [Step in DestructionStep]?: () => string | undefined } = {
    listed: () => taken.listed && t("listed", { count: taken.listed.facts.countedPieces }),
    left: () => {
      if (!taken.left) return undefined;
      const { vehicleNo, gatePassNo, sealNo = "—", weightGrams } = taken.left.facts;
      const at = formatMoment(leftAt(taken) ?? taken.left.at);
      return t("left", { at, vehicleNo, gatePassNo, sealNo, weight: kilograms(weightGrams) });
    },
    destroyed: () => {
      if (!taken.destroyed) return undefined;
      const { camera, videoFrom, videoTo, weightGrams } = taken.destroyed.facts;
      const [from, to] = [formatMoment(new Date(videoFrom)), formatMoment(new Date(videoTo))];
      const until = videoKeptUntil(new Date(videoTo));
      const difference = kilograms(weightDifference(taken) ?? 0);
      const weight = kilograms(weightGrams);
      const line = t("destroyed", { camera, from, to, until, weight, difference });
      return isOverdue(path) ? `${line} · ${t("overdue", { day: lastDay ?? "" })}` : line;
    },
    explained: () => taken.explained?.facts.reason,
    declared: () => {
      if (!taken.declared) return undefined;
      const { certificateNo, destructionDeclarationNo } = taken.declared.facts;
      return t("declared", { certificateNo, destructionDeclarationNo });
    },
    residues: () => {
      const residues = taken.residues?.facts;
      if (residues?.kind !== "income") return residues && t("noResidues");
      const { incomeFen, residueDeclarationNo, taxFen } = residues;
      return t("residues", { income: formatFen(incomeFen), residueDeclarationNo, tax: formatFen(taxFen) });
    },
  };
  const line = lines[step]?.();
  return line ? <span className="block text-fine break-words text-ink-2">{line}</span> : null;
}
