"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId } from "react";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";

type AskDialogProps = {
  title: string;
  body: string;
  act: string;
  /** Why the act cannot be done yet. */
  obstacle: string | null;
  isPending: boolean;
  error: unknown;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** An act that needs one more word of the person: Enter does it, Esc leaves it. */
export function AskDialog({
  title,
  body,
  act,
  obstacle,
  onAct,
  onClose,
  children,
  ...state
}: AskDialogProps) {
  const common = useTranslations("common.act");
  const words = useErrorWords();
  const formId = useId();
  function submit(event: FormEvent) {
    event.preventDefault();
    if (obstacle === null && !state.isPending) onAct();
  }
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            keyHint="Enter"
            pending={state.isPending}
            disabledReason={obstacle}
          >
            {act}
          </Button>
        </>
      }
    >
      <p className="measure">{body}</p>
      {state.error ? <Notice tone="stop" title={words(state.error)} /> : null}
      <form id={formId} onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  );
}
