"use client";

import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

type DialogProps = {
  title: ReactNode;
  isOpen: boolean;
  /** Without it the question stays until it is answered. */
  onOpenChange?: (isOpen: boolean) => void;
  /** The acts, the primary one last. */
  actions?: ReactNode;
  role?: "dialog" | "alertdialog";
  wide?: boolean;
  /** The bench behind goes on hearing the scanner. */
  passesScans?: boolean;
  children: ReactNode;
};

/** A question that must be answered before anything else; Esc and a press beside it say no. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  actions,
  role = "dialog",
  wide = false,
  passesScans = false,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === "dialog" && onOpenChange !== undefined}
      className="fixed inset-0 z-40 flex items-center justify-center bg-[rgb(10_14_15/0.55)] p-6"
    >
      <Modal className={`w-full ${wide ? "max-w-4xl" : "max-w-lg"} rounded-md bg-surface shadow-raised`}>
        <AriaDialog
          role={role}
          className="flex max-h-[85vh] flex-col outline-none"
          {...(!passesScans && { "data-holds-scans": "" })}
        >
          <Heading slot="title" className="border-b border-line px-5 py-3 text-head font-semibold">
            {title}
          </Heading>
          <div className="flex flex-col gap-4 overflow-y-auto p-5">{children}</div>
          {actions && <div className="flex justify-end gap-2 border-t border-line px-5 py-3">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
