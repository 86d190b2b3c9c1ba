"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { type CameraRest, CameraView, idleMinutes } from "#components/scan/camera-view";
import { openDialog } from "#components/scan/press-in-dialog";
import { isBenchShut } from "#components/scan/scan-interceptor";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

type CameraState = "shut" | "open" | CameraRest;

/** The camera in place of a scanner that is broken or missing: F4 opens and shuts it at every bench. */
export function ScanCamera({ children }: { children: ReactNode }) {
  const t = useTranslations("scan.camera");
  const [state, setState] = useState<CameraState>("shut");
  const isOpen = state === "open";
  const toggle = () => setState(isOpen ? "shut" : "open");
  useCameraKey(toggle);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        {children}
        <Button keyHint="F4" onClick={toggle}>
          {t(isOpen ? "close" : "open")}
        </Button>
      </div>
      {isOpen && <CameraView onRest={setState} />}
      {!isOpen && state !== "shut" && (
        <Notice tone="attention" title={t(`rest.${state}`, { minutes: idleMinutes })}>
          {t("instead")}
        </Notice>
      )}
    </>
  );
}

function useCameraKey(toggle: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isHeld = event.altKey || event.ctrlKey || event.metaKey || event.repeat;
    if (event.key !== "F4" || isHeld || isBenchShut() || openDialog()) return;
    event.preventDefault();
    toggle();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
