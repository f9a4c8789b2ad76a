/** The name of the group of complaints that have none, such as no agency before a disposition: `-`. */
export const ungrouped = '-';
