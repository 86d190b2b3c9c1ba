"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { HelpDialog } from "#components/bench/help-dialog";
import { InquiryStrip } from "#components/bench/inquiry-strip";
import { useBenchMode } from "#components/scan/bench-mode";
import { openDialog } from "#components/scan/press-in-dialog";

/** What every desk has beside its own work: the list of its keys, and the mode in which a scan only looks up. */
export function BenchAids({ mayHandOver }: { mayHandOver: boolean }) {
  const path = usePathname();
  useHandOverKey(mayHandOver);
  const { mode, isHelpOpen } = useBenchMode();
  return (
    <>
      {mode === "inquiry" && <InquiryStrip />}
      {isHelpOpen && <HelpDialog path={path} />}
    </>
  );
}

/** F9 leads to the hand-over from wherever a person stands. */
function useHandOverKey(isOn: boolean) {
  const router = useRouter();
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F9" || openDialog()) return;
      event.preventDefault();
      router.push("/hand-over");
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn, router]);
}
