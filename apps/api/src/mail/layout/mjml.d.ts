/** mjml 5 ships no types; only what is used here. */
declare module 'mjml' {
  interface MjmlOptions {
    validationLevel?: 'strict' | 'soft' | 'skip';
    fonts?: Record<string, string>;
    keepComments?: boolean;
  }
  export default function mjml2html(source: string, options?: MjmlOptions): Promise<{ html: string }>;
}
