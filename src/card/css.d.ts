// The build gives a style sheet as its text, for a constructed sheet.
declare module '*.css' {
  const css: string;
  export default css;
}
