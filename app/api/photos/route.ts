import { handlePhotoForm } from "#lib/evidence/handle-photo-form";
import { PhotoOf, storePhoto } from "#lib/evidence/store-photo";

export const POST = handlePhotoForm("parcel.photograph", PhotoOf, storePhoto);
