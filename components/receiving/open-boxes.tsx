"use client";

import { useTranslations } from "next-intl";
import type { LeftBox, LeftBoxes } from "#components/receiving/use-open-at-bench";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyHint } from "#components/ui/key-hint";
import { Panel } from "#components/ui/panel";

type OpenBoxesProps = {
  left: LeftBoxes;
  /** Whether the number keys are free to choose one. */
  byKey: boolean;
  isBusy: boolean;
  onResume: (waybillNo: string) => void;
};

/** Boxes left unfinished at this bench; each goes on by its number key, by a press, or by scanning it. */
export function OpenBoxes({ left, ...acts }: OpenBoxesProps) {
  const t = useTranslations("receiving.left");
  if (left.total === 0) return null;
  return (
    <Panel title={t("title")} aside={t("count", { count: left.total })} flush>
      <ol aria-label={t("title")}>
        {left.boxes.map((box) => (
          <li key={box.parcelId} className="border-t border-line first:border-t-0">
            <BoxButton box={box} {...acts} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function BoxButton({ box, byKey, isBusy, onResume }: Omit<OpenBoxesProps, "left"> & { box: LeftBox }) {
  const t = useTranslations("receiving.left");
  const key = byKey && box.key !== null ? String(box.key) : null;
  return (
    <button
      type="button"
      aria-keyshortcuts={key ?? undefined}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? undefined : () => onResume(box.waybillNo)}
      className="flex w-full items-center gap-3 px-4 py-2 text-start hover:bg-surface-2"
    >
      {key !== null && <KeyHint keys={key} />}
      <span className="min-w-0 grow">
        <span className="sr-only">{t("resume")} </span>
        <Code value={box.waybillNo} group={4} />
        <span className="mt-1 flex items-center gap-2">
          <Badge tone={box.parked ? "attention" : "already"}>{t(box.parked ? "parked" : "open")}</Badge>
          <span className="text-fine text-ink-2">{t("pieces", { count: box.pieces })}</span>
        </span>
        <span className="mt-1 block truncate text-fine text-ink-2">
          <DateTime at={box.since} /> · {box.openedByName}
        </span>
      </span>
    </button>
  );
}
