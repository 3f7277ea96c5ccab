/** West, south, east, north of the published map, in WGS84 degrees. */
export const extent = [118.6, 29.9, 122.9, 33.0] as const;

/** A wider frame to work in, so that smoothing never bends a line at the published edge. */
export const workingExtent = [118.4, 29.7, 123.1, 33.2] as const;
