"use client";

import type { FormEvent, ReactNode } from "react";
import type { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

type MakeFormProps = {
  making: Pick<ReturnType<typeof useAct>, "error" | "isPending">;
  /** What the button says. */
  act: string;
  /** Why what was entered will not do; null when it will. */
  wrong: string | null;
  onMake: () => void;
  children: ReactNode;
};

/** A form that makes one thing: what went wrong above its fields, the button below, and nothing made twice. */
export function MakeForm({ making, act, wrong, onMake, children }: MakeFormProps) {
  const words = useErrorWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong === null && !making.isPending) onMake();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {making.error && <Notice tone="stop" title={words(making.error)} />}
      {children}
      <span className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          keyHint="Enter"
          pending={making.isPending}
          disabledReason={wrong}
        >
          {act}
        </Button>
      </span>
    </form>
  );
}
