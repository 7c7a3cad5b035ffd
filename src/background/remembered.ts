// What a worker reads once in its life and on first need.

/** What was read is kept until it is forgotten; a reading that failed is tried again by the next call. */
export interface Remembered<T> {
  (): Promise<T>;
  forget(): void;
}

export function remembered<T>(read: () => Promise<T>): Remembered<T> {
  let reading: Promise<T> | undefined;
  const ask = () => {
    const mine = (reading ??= read());
    mine.catch(() => reading === mine && (reading = undefined));
    return mine;
  };
  return Object.assign(ask, { forget: () => void (reading = undefined) });
}
