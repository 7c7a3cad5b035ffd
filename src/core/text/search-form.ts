// Text as a search compares it: "Hokkaidō" is found by "hokkaido".
export const searchForm = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
