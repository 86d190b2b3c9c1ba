"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ItemFile } from "#components/item/item-file";
import { LaneDecisions } from "#components/item/lane-decisions";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { InstructDialog } from "#components/verification/instruct-dialog";
import { RerouteDialog } from "#components/verification/reroute-dialog";

/** The lane of a piece, why it is there, and the officer's two ways to put it into the other one before the verdict. */
export function LanePanel({ file }: { file: ItemFile }) {
  const t = useTranslations("verification.lane");
  const item = useTranslations("item.lane.to");
  const [asking, setAsking] = useState<"reroute" | "instruct" | null>(null);
  const { lane, laneBasis } = file;
  const isOpen = file.state === "declared" && file.verdict === null;
  const close = () => setAsking(null);
  return (
    <Panel
      title={t("title")}
      aside={
        <Badge tone={lane === null ? "pending" : lane === "in_person" ? "attention" : "ok"}>
          {lane === null ? t("undrawn") : item(lane)}
        </Badge>
      }
    >
      <div className="flex flex-col gap-3">
        {lane === null && <p className="measure text-ink-2">{t("waits")}</p>}
        <LaneDecisions decisions={file.laneDecisions} />
        {isOpen && (
          <div className="flex flex-wrap gap-2">
            <Button
              disabledReason={laneBasis === "instruction" ? t("isInstructed") : null}
              onClick={() => setAsking("reroute")}
            >
              {t(lane === "in_person" ? "exempt" : "lookInPerson")}
            </Button>
            <Button onClick={() => setAsking("instruct")}>{t("instruct")}</Button>
          </div>
        )}
      </div>
      {asking === "reroute" && <RerouteDialog file={file} onClose={close} />}
      {asking === "instruct" && <InstructDialog file={file} onClose={close} />}
    </Panel>
  );
}
