/** What a dragged activity is called on its way from the palette to the canvas. */
export const activityType = 'application/x-flow-lab-activity';
