import { handle } from "#lib/http/handle";
import { BookWave, bookWave } from "#lib/stock/book-wave";

export const POST = handle(BookWave, bookWave);
