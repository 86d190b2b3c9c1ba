import { handlePhotoForm } from "#lib/evidence/handle-photo-form";
import { LoadPhotoOf, storeLoadPhoto } from "#lib/evidence/store-load-photo";

export const POST = handlePhotoForm("destruction.photograph", LoadPhotoOf, storeLoadPhoto);
