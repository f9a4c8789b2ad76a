/** What is called when the journal or the receiver that a watch needs cannot be used for a while. */
export interface Outages<F> {
  /** It cannot be used now, and is tried again. Called once, not at each try. */
  readonly onAway?: (failure: F) => void;
  /** It can be used again. */
  readonly onBack?: () => void;
}

/** Takes what became of each round: the failure that passes by itself, or undefined where there was none. */
export const outages = <F extends { readonly type: string }>({ onAway, onBack }: Outages<F>) => {
  let away: F['type'] | undefined;
  return (failure: F | undefined): void => {
    if (failure?.type === away) return;
    away = failure?.type;
    if (failure === undefined) onBack?.();
    else onAway?.(failure);
  };
};
