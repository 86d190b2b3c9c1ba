"use client";

import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { useRefusalWords } from "#components/item/use-refusal-words";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";

type ActDialogProps = {
  title: string;
  act: string;
  isOpen: boolean;
  /** Without it the step cannot be left. */
  onOpenChange?: (isOpen: boolean) => void;
  /** Why it cannot be done yet. */
  trouble?: string | null;
  isPending: boolean;
  error: unknown;
  onAct: () => void;
  passesScans?: boolean;
  children: ReactNode;
};

/** A step that asks for something first: numbers, a count, a PIN. Enter takes the step, Esc leaves it. */
export function ActDialog({
  title,
  act,
  isOpen,
  onOpenChange,
  onAct,
  passesScans,
  children,
  ...state
}: ActDialogProps) {
  const common = useTranslations("common.act");
  const words = useRefusalWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!state.trouble && !state.isPending) onAct();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      passesScans={passesScans}
      actions={
        <>
          {onOpenChange && <Button onClick={() => onOpenChange(false)}>{common("cancel")}</Button>}
          <Button
            variant="primary"
            keyHint="Enter"
            disabledReason={state.trouble}
            pending={state.isPending}
            onClick={onAct}
          >
            {act}
          </Button>
        </>
      }
    >
      {state.error !== null && <Notice tone="stop" title={words(state.error)} />}
      <form onSubmit={submit} className="flex flex-col gap-4">
        {children}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
