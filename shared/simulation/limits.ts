/** The longest virtual time a script may name, in seconds: four days, more than any wait of the product. */
export const longest = 345_600;
