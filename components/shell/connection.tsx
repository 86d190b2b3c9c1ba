"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Badge } from "#components/ui/badge";

/** Whether this machine reaches the network; loud only when it does not. */
export function Connection() {
  const t = useTranslations("shell.connection");
  const online = useSyncExternalStore(subscribe, isOnline, assumeOnline);
  return (
    <span role="status" aria-live="polite" className="inline-flex min-w-16 justify-center">
      {online ? (
        <span className="inline-flex items-center gap-1.5 text-fine text-ink-2">
          <span aria-hidden="true" className="size-2 rounded-full bg-ok" />
          {t("online")}
        </span>
      ) : (
        <Badge tone="attention" strong>
          {t("offline")}
        </Badge>
      )}
    </span>
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

function isOnline(): boolean {
  return navigator.onLine;
}

function assumeOnline(): boolean {
  return true;
}
