/** What the bar at the top covers of the page. */
export const inset = (): number => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
