import { Mark, mergeAttributes } from '@tiptap/core';

const attribute = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(name),
  renderHTML: ({ [name]: value }: Record<string, unknown>) => (value ? { [name]: value } : {}),
});

/**
 * A figure of the product in the text, with the day it was counted: taking the day out of its words is seen before
 * validation. Outside every other mark, so that one word of it in bold does not cut it in two.
 */
export const FigureMark = Mark.create({
  name: 'figure',
  priority: 2_000,
  inclusive: false,
  addAttributes: () => ({ 'data-figure': attribute('data-figure'), 'data-on': attribute('data-on') }),
  parseHTML: () => [{ tag: 'span[data-figure][data-on]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
});
