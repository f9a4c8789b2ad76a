// @ts-check

/**
 * What a call gives that is expected to succeed.
 * @template T @param {Promise<import('@pengaduan/journal').Outcome<unknown, T>>} call
 */
export const given = async (call) => {
  const answer = await call;
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};
