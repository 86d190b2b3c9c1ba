"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BenchNameDialog } from "#components/bench/bench-name-dialog";
import { useBenchName } from "#components/scan/use-bench-name";
import { topBarButtonStyle } from "#components/shell/top-bar-style";
import { Badge } from "#components/ui/badge";

/** The bench of this machine in the top bar, whether it was named at all, and the way to name it. */
export function BenchSign() {
  const t = useTranslations("bench.name");
  const [bench, , isNamed] = useBenchName();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className={`${topBarButtonStyle} gap-2 whitespace-nowrap`}
      >
        {t("at", { bench })}
        {!isNamed && <Badge tone="attention">{t("unnamed")}</Badge>}
      </button>
      {isOpen && <BenchNameDialog onClose={() => setOpen(false)} />}
    </>
  );
}
