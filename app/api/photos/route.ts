import { handlePhotoUpload } from "#lib/evidence/handle-photo-upload";

export const POST = handlePhotoUpload;
