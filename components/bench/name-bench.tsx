"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BenchNameDialog } from "#components/bench/bench-name-dialog";
import { useBenchName } from "#components/scan/use-bench-name";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

/** Where something is kept by the name of the bench: says that this machine has none yet, and offers to name it. */
export function NameBench() {
  const t = useTranslations("bench.name");
  const [, , isNamed] = useBenchName();
  const [isOpen, setOpen] = useState(false);
  const act = <Button onClick={() => setOpen(true)}>{t("title")}</Button>;
  return (
    <>
      {isNamed ? (
        <p>{act}</p>
      ) : (
        <Notice tone="attention" title={t("unnamedTitle")} action={act}>
          {t("unnamedBody")}
        </Notice>
      )}
      {isOpen && <BenchNameDialog onClose={() => setOpen(false)} />}
    </>
  );
}
