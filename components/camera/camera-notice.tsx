"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CameraTrouble } from "#components/camera/open-camera";
import { Notice } from "#components/ui/notice";

type CameraNoticeProps = {
  trouble: CameraTrouble;
  /** What can be done without a camera. */
  instead: string;
  action?: ReactNode;
};

/** Why there is no picture, and what to do. */
export function CameraNotice({ trouble, instead, action }: CameraNoticeProps) {
  const t = useTranslations("camera.trouble");
  return (
    <Notice tone="attention" title={t(trouble)} action={action}>
      {instead}
    </Notice>
  );
}
