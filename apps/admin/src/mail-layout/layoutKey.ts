/** Under which the layout is kept between requests. */
export const LAYOUT_KEY = ['mail-layout'];
