export {
  refusePath as DELETE,
  refusePath as GET,
  refusePath as PATCH,
  refusePath as POST,
  refusePath as PUT,
} from "#lib/api/refuse-method";
