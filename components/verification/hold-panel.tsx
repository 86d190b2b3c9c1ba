"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ItemFile } from "#components/item/item-file";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { TextArea } from "#components/ui/text-area";

/** A piece that customs withholds: why, and the way to lift it with a reason. */
export function HoldPanel({ file }: { file: ItemFile }) {
  const t = useTranslations("verification.hold");
  const errorWords = useErrorWords();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const lifting = useAct<unknown, { plate: string; kind: "customs"; reason: string }>("/api/hold-lifts", {
    onSuccess: () => queries.invalidateQueries({ queryKey: ["items"] }),
  });
  const isEmpty = reason.trim() === "";
  return (
    <Panel title={t("title")}>
      <div className="flex flex-col gap-4">
        <p className="measure text-bench">{file.holdReason}</p>
        {lifting.error && <Notice tone="stop" title={errorWords(lifting.error)} />}
        <TextArea label={t("reason")} maxLength={500} value={reason} onChange={setReason} isRequired />
        <div className="flex justify-end">
          <Button
            variant="primary"
            size="bench"
            pending={lifting.isPending}
            disabledReason={isEmpty ? t("needsReason") : null}
            onClick={() => lifting.mutate({ plate: file.plate, kind: "customs", reason: reason.trim() })}
          >
            {t("lift")}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
