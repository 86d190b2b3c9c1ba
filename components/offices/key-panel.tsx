"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddKeyDialog } from "#components/offices/add-key-dialog";
import { KeyActDialog, type KeyWish } from "#components/offices/key-act-dialog";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { keysAtMost } from "#lib/domain/office-registry";

type OfficeKeyRow = {
  id: string;
  fingerprint: string;
  signsOutgoing: boolean;
  createdAt: Date;
  retiredAt: Date | null;
};

type KeyPanelProps = {
  code: string;
  keys: readonly OfficeKeyRow[];
  /** Nothing can be sent to an endpoint without one. */
  isNeeded: boolean;
  mayEdit: boolean;
  /** Its own officer looks at them. */
  isOwn?: boolean;
};

/** The keys an office shares with us: add the new one, let it sign, retire the old one. */
export function KeyPanel({ code, keys, isNeeded, mayEdit, isOwn = false }: KeyPanelProps) {
  const t = useTranslations("offices.keys");
  const [adding, setAdding] = useState(false);
  const [wish, setWish] = useState<KeyWish | null>(null);
  const active = keys.filter((key) => key.retiredAt === null);
  const obstacle = mayEdit ? null : t("notYours");
  return (
    <Panel
      title={t(isOwn ? "ownTitle" : "title")}
      aside={
        <Button
          disabledReason={obstacle ?? (active.length < keysAtMost ? null : t("full", { most: keysAtMost }))}
          onClick={() => setAdding(true)}
        >
          {t("add")}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {isNeeded && active.length === 0 && <Notice tone="stop" title={t("needed")} />}
        {keys.length === 0 && !isNeeded && <p className="text-ink-2">{t(isOwn ? "ownNone" : "none")}</p>}
        <ul className="flex flex-col gap-2">
          {keys.map((key) => (
            <li key={key.id} className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
              <Code value={key.fingerprint} />
              <Badge tone={key.retiredAt ? "pending" : key.signsOutgoing ? "ok" : "ready"}>
                {t(key.retiredAt ? "retired" : key.signsOutgoing ? "signs" : "verifies")}
              </Badge>
              <DateTime at={key.retiredAt ?? key.createdAt} />
              {!key.retiredAt && !key.signsOutgoing && (
                <span className="ms-auto flex gap-2">
                  <Button disabledReason={obstacle} onClick={() => setWish({ key, act: "sign" })}>
                    {t("act.sign")}
                  </Button>
                  <Button disabledReason={obstacle} onClick={() => setWish({ key, act: "retire" })}>
                    {t("act.retire")}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
        <p className="text-fine text-ink-2">{t(isOwn ? "ownNote" : "note")}</p>
      </div>
      {adding && <AddKeyDialog code={code} isOwn={isOwn} onClose={() => setAdding(false)} />}
      {wish && <KeyActDialog code={code} wish={wish} onClose={() => setWish(null)} />}
    </Panel>
  );
}
