/** Addresses of the history: `history`, and `history/<number of an event>`. */
export const historyAddress = 'history';

/** Null where the address is another one; `open` is the event that is looked at closely. */
export const parseHistory = (detail: string): { readonly open: number | null } | null => {
  const [page, seq = ''] = detail.split('/');
  if (page !== historyAddress) return null;
  return { open: /^[1-9]\d{0,14}$/.test(seq) ? Number(seq) : null };
};
