/** Above the lines and markers of recharts, which end at 1200. */
export const onTop = 1500;

/** Above bars (300) and under lines (400). */
export const underLines = 350;

/** Under everything of recharts but the mark of the active place. */
export const underBars = -100;

/** Under the lines of the grid as well. */
export const underGrid = -150;
