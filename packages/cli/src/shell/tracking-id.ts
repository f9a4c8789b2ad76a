/** `6340753`, also of a number that Excel or a program wrote as `6340753.0`; undefined where it is no Tracking ID. */
export const trackingIdOf = (text: string): string | undefined => /^(\d{1,64})(?:\.0+)?$/.exec(text)?.[1];
