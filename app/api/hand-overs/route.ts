import { handlePhotoForm } from "#lib/evidence/handle-photo-form";
import { HandOver, recordHandOver } from "#lib/feedback/record-hand-over";

export const POST = handlePhotoForm("feedback.hand_over", HandOver, recordHandOver);
