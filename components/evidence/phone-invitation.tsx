"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PhotoSubject } from "#components/evidence/photo-subject";
import { useSubjectWords } from "#components/evidence/use-subject-words";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Square } from "#components/marks/code-drawing";
import { Button } from "#components/ui/button";
import { DateTime } from "#components/ui/date-time";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { StatusLine } from "#components/ui/status-line";

type Invitation = { address: string; square: readonly string[]; until: string };

type PhoneInvitationProps = {
  subject: PhotoSubject;
  /** What the button says where it stands beside another. */
  label?: string;
};

/** A QR code by which a phone photographs this one thing for a quarter of an hour, without signing in. */
export function PhoneInvitation({ subject, label }: PhoneInvitationProps) {
  const t = useTranslations("evidence.phone");
  const words = useErrorWords();
  const nameOf = useSubjectWords();
  const [isOpen, setOpen] = useState(false);
  const act = useAct<Invitation, PhotoSubject & { origin: string }>("/api/photo-invitations");
  const invite = () => {
    setOpen(true);
    act.mutate({ ...subject, origin: location.origin });
  };
  return (
    <>
      <Button onClick={invite}>{label ?? t("invite")}</Button>
      <Dialog title={t("title", { code: nameOf(subject) })} isOpen={isOpen} onOpenChange={setOpen}>
        {act.error && <Notice tone="stop" title={words(act.error)} />}
        {act.isPending && <StatusLine>{t("making")}</StatusLine>}
        {act.data && <Shown invitation={act.data} />}
      </Dialog>
    </>
  );
}

function Shown({ invitation: { address, square, until } }: { invitation: Invitation }) {
  const t = useTranslations("evidence.phone");
  return (
    <div className="flex flex-col items-center gap-3">
      <span className="bg-white p-2 text-black">
        <Square rows={square} className="size-56" />
      </span>
      <p>{t("how")}</p>
      <p className="text-ink-2">
        {t("until")} <DateTime at={until} />
      </p>
      <a href={address} target="_blank" rel="noreferrer" className="break-all text-fine text-ink-2">
        {address}
      </a>
    </div>
  );
}
