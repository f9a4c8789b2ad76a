import { isLeft, isRight, right } from 'fp-ts/lib/Either.js';
import { isSome, map, some } from 'fp-ts/lib/Option.js';
import type { Checkpoints, Position, Store } from '@pengaduan/journal';
import type { Broken } from './broken.js';

const checkpoints =
  (change: (whole: Checkpoints) => Partial<Checkpoints>) =>
  (whole: Store): Store => ({
    ...whole,
    checkpoints: { ...whole.checkpoints, ...change(whole.checkpoints) },
  });

const halved = ({ commit }: Position): Position => ({ commit, prepare: commit });
const rounded = (n: bigint): bigint => BigInt(Number(n));

export const brokenCheckpoints: ReadonlyArray<Broken> = [
  {
    defect: 'ignores the fence',
    caughtBy: [
      'however two processes take turns, a checkpoint only moves forward, for whoever has the latest',
      'of two processes with one checkpoint only one advances, the other is fenced',
    ],
    breakIt: checkpoints(({ load, advance }) => ({
      advance: (checkpoint, to) => async () => {
        const latest = await load(checkpoint.name)();
        if (isLeft(latest)) return advance(checkpoint, to)();
        return advance({ ...checkpoint, fence: latest.right.fence }, to)();
      },
    })),
  },
  {
    defect: 'takes a second advance to the same position for a retry',
    caughtBy: ['of many that advance at once, to one position or to several, exactly one does'],
    breakIt: checkpoints(({ load, advance }) => ({
      advance: (checkpoint, to) => async () => {
        const answer = await advance(checkpoint, to)();
        const latest = await load(checkpoint.name)();
        if (isRight(answer) || isLeft(latest)) return answer;
        const { position } = latest.right;
        return isSome(position) && position.value.commit === to.commit ? latest : answer;
      },
    })),
  },
  {
    defect: 'moves back',
    caughtBy: ['a checkpoint moves neither back nor to where it already is'],
    breakIt: checkpoints(({ advance }) => ({
      advance: (checkpoint, to) => async () => {
        const answer = await advance(checkpoint, to)();
        return isLeft(answer) && answer.left.type === 'NotForward'
          ? right({ ...checkpoint, position: some(to) })
          : answer;
      },
    })),
  },
  {
    defect: 'keeps only one number of a position',
    caughtBy: ['both numbers of a position are kept to the last digit'],
    breakIt: checkpoints(({ advance }) => ({ advance: (checkpoint, to) => advance(checkpoint, halved(to)) })),
  },
  {
    defect: 'keeps positions as floating-point numbers',
    caughtBy: ['both numbers of a position are kept to the last digit'],
    breakIt: checkpoints(({ load }) => ({
      load: (name) => async () => {
        const answer = await load(name)();
        if (isLeft(answer)) return answer;
        const position = map(({ commit, prepare }: Position) => ({
          commit: rounded(commit),
          prepare: rounded(prepare),
        }))(answer.right.position);
        return right({ ...answer.right, position });
      },
    })),
  },
  {
    defect: 'keeps one checkpoint for all names',
    caughtBy: [
      'a checkpoint that nobody advanced has no position',
      'checkpoints of different names know nothing of each other',
    ],
    breakIt: checkpoints(({ load, advance }) => ({
      load: () => load('one'),
      advance: (checkpoint, to) => advance({ ...checkpoint, name: 'one' }, to),
    })),
  },
];
