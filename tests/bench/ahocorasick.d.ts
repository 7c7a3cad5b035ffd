declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(names: string[]);
    search(text: string): [end: number, names: string[]][];
  }
}
