"use client";

import { useTranslations } from "next-intl";
import { codeOfSubject, type PhotoSubject } from "#components/evidence/photo-subject";

/** How the subject of a photo is called: by its code, a load also by the moment at which it is photographed. */
export function useSubjectWords(): (subject: PhotoSubject) => string {
  const moments = useTranslations("outbound.path.photos");
  return (subject) => {
    const code = codeOfSubject(subject);
    return "moment" in subject ? `${code} ${moments(subject.moment)}` : code;
  };
}
